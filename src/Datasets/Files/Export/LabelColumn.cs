using System.Numerics;

namespace Disentangle.Datasets.Files.Export;

/// <summary>One label array of a file: what it is called and what stands in it.</summary>
/// <param name="Name">Name in the file.</param>
/// <param name="Width">Columns; 0 for an array of rank 1.</param>
internal abstract record LabelColumn(string Name, int Width)
{
    /// <summary>Whether every file of the recipe has it, whatever version wrote it.</summary>
    public bool IsRequired { get; init; }
}

/// <inheritdoc/>
/// <param name="Name">Name in the file.</param>
/// <param name="Width">Columns; 0 for an array of rank 1.</param>
/// <param name="Fill">Writes the numbers of one observation.</param>
internal sealed record LabelColumn<T>(string Name, int Width, LabelFill<T> Fill) : LabelColumn(Name, Width)
    where T : unmanaged, INumber<T>
{
    /// <summary>How far numbers of another platform may be off, relative to those above 1; 0 for numbers that are the same everywhere.</summary>
    public double Tolerance { get; init; }

    /// <summary>Numbers of one observation, at least 1.</summary>
    public int RowLength => Math.Max(1, Width);

    /// <summary>Whether stored numbers are those of the recipe.</summary>
    public bool IsSame(ReadOnlySpan<T> stored, ReadOnlySpan<T> expected)
    {
        for (int i = 0; i < stored.Length; i++)
        {
            if (stored[i] != expected[i] && !IsNear(double.CreateChecked(stored[i]), double.CreateChecked(expected[i])))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsNear(double stored, double expected) => Math.Abs(stored - expected) <= Tolerance * Math.Max(1, Math.Abs(expected)) && Tolerance > 0;
}

/// <summary>Writes the numbers of observation <paramref name="row"/> of <paramref name="rows"/>.</summary>
internal delegate void LabelFill<T>(LabelRows rows, int row, Span<T> target);
