namespace Disentangle.Datasets;

/// <summary>
/// The grid of all factor combinations. A combination is a row of F classes; its index is row-major, last factor fastest:
/// <c>index = Σ classes[i] · stride[i]</c>, <c>stride[i] = Π_{j&gt;i} size[j]</c>.
/// </summary>
public sealed class FactorSpace
{
    private readonly Factor[] _factors;
    private readonly long[] _strides;

    /// <summary>Creates the grid of <paramref name="factors"/> in their file order.</summary>
    /// <exception cref="ArgumentException">
    /// No factor, two of one name, a name of other characters than letters, digits, <c>_</c> and <c>-</c>, a factor without values or with
    /// another number of class names, or more than 2^63 − 1 combinations.
    /// </exception>
    public FactorSpace(params Factor[] factors)
    {
        if (factors.Length == 0)
        {
            throw new ArgumentException("A factor space needs at least one factor.", nameof(factors));
        }

        if (factors.DistinctBy(f => f.Name, StringComparer.OrdinalIgnoreCase).Count() != factors.Length)
        {
            throw new ArgumentException($"Factor names repeat: {string.Join(", ", factors.Select(f => f.Name))}.", nameof(factors));
        }

        foreach (Factor factor in factors)
        {
            ThrowIfMalformed(factor);
        }

        _factors = [.. factors];
        _strides = new long[factors.Length];
        long count = 1;
        for (int i = factors.Length - 1; i >= 0; i--)
        {
            _strides[i] = count;
            if (count > long.MaxValue / factors[i].Size)
            {
                throw new ArgumentException("The factor space has more than 2^63 − 1 combinations.", nameof(factors));
            }

            count *= factors[i].Size;
        }

        Count = count;
        Sizes = [.. factors.Select(f => f.Size)];
        Names = [.. factors.Select(f => f.Name)];
    }

    /// <summary>The factors in file order, shape [F].</summary>
    public IReadOnlyList<Factor> Factors => _factors;

    /// <summary>Their names, shape [F].</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Their class counts, shape [F].</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>Number of factors F.</summary>
    public int Dimension => _factors.Length;

    /// <summary>Number of combinations, the product of all sizes.</summary>
    public long Count { get; }

    /// <summary>Row-major index of a combination.</summary>
    /// <param name="classes">Classes, shape [F].</param>
    /// <exception cref="ArgumentException">The row has not F classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class is outside its factor; the message names both.</exception>
    public long IndexOf(ReadOnlySpan<int> classes)
    {
        ThrowIfOutside(classes);
        long index = 0;
        for (int i = 0; i < classes.Length; i++)
        {
            index += classes[i] * _strides[i];
        }

        return index;
    }

    /// <summary>Writes the classes of the combination at <paramref name="index"/>, the inverse of <see cref="IndexOf"/>.</summary>
    /// <param name="index">In [0, <see cref="Count"/>).</param>
    /// <param name="classes">Receives F classes.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is outside the grid.</exception>
    /// <exception cref="ArgumentException">The row has not F classes.</exception>
    public void ClassesOf(long index, Span<int> classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        ThrowUnlessRow(classes.Length);
        for (int i = 0; i < classes.Length; i++)
        {
            (long c, index) = Math.DivRem(index, _strides[i]);
            classes[i] = (int)c;
        }
    }

    /// <summary>Writes the physical values of a combination.</summary>
    /// <param name="classes">Classes, shape [F].</param>
    /// <param name="values">Receives F values.</param>
    /// <exception cref="ArgumentException">A row has not F elements.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class is outside its factor; the message names both.</exception>
    public void ValuesOf(ReadOnlySpan<int> classes, Span<double> values)
    {
        ThrowIfOutside(classes);
        ThrowUnlessRow(values.Length);
        for (int i = 0; i < classes.Length; i++)
        {
            values[i] = _factors[i].Values[classes[i]];
        }
    }

    /// <summary>Writes the physical values at coordinates (<see cref="Factor.ValueAt"/>); at whole ones they are those of the classes, bit for bit.</summary>
    /// <param name="coordinates">Coordinates, shape [F].</param>
    /// <param name="values">Receives F values.</param>
    /// <exception cref="ArgumentException">A row has not F elements.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is outside its factor; the message names both.</exception>
    public void ValuesAt(ReadOnlySpan<double> coordinates, Span<double> values)
    {
        ThrowIfOutside(coordinates);
        ThrowUnlessRow(values.Length);
        for (int i = 0; i < coordinates.Length; i++)
        {
            values[i] = _factors[i].ValueAt(coordinates[i]);
        }
    }

    /// <summary>Position of the factor called <paramref name="name"/>.</summary>
    /// <exception cref="UnknownNameException">There is none; the nearest known name is suggested.</exception>
    public int PositionOf(string name)
    {
        int position = Array.FindIndex(_factors, f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
        return position >= 0 ? position : throw new UnknownNameException("factor", name, Names);
    }

    /// <summary>Throws unless <paramref name="classes"/> is one combination of this grid.</summary>
    /// <exception cref="ArgumentException">The row has not F classes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A class is outside its factor; the message names both.</exception>
    public void ThrowIfOutside(ReadOnlySpan<int> classes)
    {
        ThrowUnlessRow(classes.Length);
        for (int i = 0; i < classes.Length; i++)
        {
            if ((uint)classes[i] >= (uint)_factors[i].Size)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(classes), classes[i], $"Factor {_factors[i].Name} has classes 0 to {_factors[i].Size - 1}; {classes[i]} came.");
            }
        }
    }

    /// <summary>Throws unless each of <paramref name="coordinates"/> lies in its factor: in [0, n − 1], whole unless it is continuous.</summary>
    /// <param name="coordinates">Coordinates, shape [F].</param>
    /// <exception cref="ArgumentException">The row has not F coordinates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A coordinate is outside its factor; the message names both.</exception>
    public void ThrowIfOutside(ReadOnlySpan<double> coordinates)
    {
        ThrowUnlessRow(coordinates.Length);
        for (int i = 0; i < coordinates.Length; i++)
        {
            double c = coordinates[i];
            if (!(c >= 0 && c <= _factors[i].Size - 1) || (!_factors[i].IsContinuous && c != Math.Floor(c)))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(coordinates),
                    c,
                    $"Factor {_factors[i].Name} has {(_factors[i].IsContinuous ? "coordinates" : "classes")} 0 to {_factors[i].Size - 1}; {c} came.");
            }
        }
    }

    /// <summary>Throws unless a row has F elements.</summary>
    internal void ThrowUnlessRow(int length)
    {
        if (length != Dimension)
        {
            throw new ArgumentException($"A combination has {Dimension} classes ({string.Join(", ", Names)}); {length} came.");
        }
    }

    private static void ThrowIfMalformed(Factor factor)
    {
        if (factor.Name.Length == 0 || !factor.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            throw new ArgumentException($"A factor is called '{factor.Name}'; names are made of letters, digits, '_' and '-'.");
        }

        if (factor.Size == 0 || (factor.ClassNames?.Count ?? factor.Size) != factor.Size)
        {
            throw new ArgumentException(
                $"Factor {factor.Name} has {factor.Size} values and {factor.ClassNames?.Count ?? 0} class names; "
                + "it needs at least one value, and a name for each or none at all.");
        }
    }
}
