using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Tests.Files;

/// <summary>Draws binary 64 × 64 images without a GPU: a rectangle whose place and size are a function of the classes.</summary>
internal sealed class FakeRenderer(int dimension) : IObservationRenderer
{
    public const int Side = 64;

    /// <summary>Throws when this many images were drawn, as if the process had died.</summary>
    public long FailAfter { get; init; } = long.MaxValue;

    /// <summary>Images drawn.</summary>
    public long Drawn { get; private set; }

    public bool IsDisposed { get; private set; }

    public void Render(ReadOnlySpan<double> scenes, Span<byte> images)
    {
        int[] classes = Array.ConvertAll(scenes.ToArray(), c => (int)c);
        images.Clear();
        for (int i = 0; i < classes.Length / dimension; i++)
        {
            if (Drawn++ >= FailAfter)
            {
                throw new InvalidOperationException("The renderer died.");
            }

            ReadOnlySpan<int> row = classes.AsSpan(i * dimension, dimension);
            int left = row[^1], top = row[^2], width = 3 + (row[0] * 5) + (row[^3] % 20), height = 4 + (row[^3] % 13);
            for (int y = top; y < Math.Min(Side, top + height); y++)
            {
                images.Slice((i * Side * Side) + (y * Side) + left, Math.Min(width, Side - left)).Fill(1);
            }
        }
    }

    public void Dispose() => IsDisposed = true;
}
