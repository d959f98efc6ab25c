using System.Runtime.Intrinsics.X86;

namespace Disentangle.Render.Rooms;

/// <summary>
/// Reduces 4 × 4 samples a pixel to pixels with <see cref="LanczosWeights"/>, first along rows, to 1/64 level, then along columns.
/// The same bytes with and without the processor's vector instructions. Not for several threads at a time.
/// </summary>
internal sealed partial class LanczosReducer
{
    private const int Channels = 3;
    private const int Phases = LanczosKernel.Phases;
    private const int Reach = LanczosKernel.Lobes;
    private const int PixelSamples = Phases * Phases;

    /// <summary>Fraction bits of rows reduced along x.</summary>
    private const int RowBits = 6;
    private const int RowShift = LanczosWeights.Bits - RowBits;
    private const int PixelShift = LanczosWeights.Bits + RowBits;

    /// <summary>Rows are padded to a whole number of these pixels, which vector instructions compute at a time.</summary>
    private const int Lanes = 16;

    private readonly int _width;
    private readonly int _height;
    private readonly int _paddedWidth;
    private readonly LanczosWeights _columnWeights;
    private readonly LanczosWeights _rowWeights;

    // Numbers of one row and channel: for each pixel the two upper rows of samples, then for each the two lower ones.
    private readonly int _narrowRow;
    private readonly int _half;

    // Reduced along x: [row, channel, upper or lower half, column, 2]. Three rows of zeros before and after have weight 0.
    private readonly short[] _narrow;

    // One row of samples of a channel as 16-bit numbers, three pixels of zeros on each side.
    private readonly short[] _samples;

    // One row of the image: [channel, column].
    private readonly byte[] _planes;

    private readonly bool _useAvx2;

    /// <param name="frame">Size of the images.</param>
    public LanczosReducer(RoomFrame frame)
        : this(frame, Avx2.IsSupported)
    {
    }

    /// <param name="frame">Size of the images.</param>
    /// <param name="useAvx2">Whether to use 256-bit instructions; the processor must have them.</param>
    internal LanczosReducer(RoomFrame frame, bool useAvx2)
    {
        _useAvx2 = useAvx2;
        (_width, _height) = (frame.Width, frame.Height);
        _paddedWidth = (_width + Lanes - 1) / Lanes * Lanes;
        _columnWeights = new LanczosWeights(new LanczosKernel(_width));
        _rowWeights = new LanczosWeights(new LanczosKernel(_height));
        _narrowRow = _paddedWidth * Phases;
        _half = _narrowRow / 2;
        _narrow = new short[(_height + (2 * Reach)) * Channels * _narrowRow];
        _samples = new short[(_width + (2 * Reach)) * PixelSamples];
        _planes = new byte[Channels * _paddedWidth];
    }

    /// <summary>Reduces one image.</summary>
    /// <param name="red">Samples, shape [H, W, 4, 4]: row and column of the pixel, row and column in it.</param>
    /// <param name="green">The same.</param>
    /// <param name="blue">The same.</param>
    /// <param name="plainRows">The first rows of pixels that hold one colour only; 0 if that is not known.</param>
    /// <param name="image">Receives bytes, shape [H, W, 3].</param>
    public void Reduce(ReadOnlySpan<byte> red, ReadOnlySpan<byte> green, ReadOnlySpan<byte> blue, int plainRows, Span<byte> image)
    {
        Narrow(red, 0, plainRows);
        Narrow(green, 1, plainRows);
        Narrow(blue, 2, plainRows);

        // Rows that depend on plain rows only are all like the first.
        int alike = Math.Max(0, plainRows - Reach);
        for (int row = 0; row < _height; row++)
        {
            Span<byte> pixels = image.Slice(row * _width * Channels, _width * Channels);
            if (row > 0 && row < alike)
            {
                image[..pixels.Length].CopyTo(pixels);
                continue;
            }

            for (int channel = 0; channel < Channels; channel++)
            {
                Shorten(row, channel);
            }

            Interleave(pixels);
        }
    }

    private Span<short> NarrowOf(int row, int channel) =>
        _narrow.AsSpan((((row + Reach) * Channels) + channel) * _narrowRow, _narrowRow);

    private void Narrow(ReadOnlySpan<byte> samples, int channel, int plainRows)
    {
        for (int row = 0; row < _height; row++)
        {
            Span<short> narrow = NarrowOf(row, channel);
            if (row > 0 && row < plainRows)
            {
                NarrowOf(0, channel).CopyTo(narrow);
            }
            else if (_useAvx2)
            {
                WidenAvx2(samples.Slice(row * _width * PixelSamples, _width * PixelSamples));
                NarrowAvx2(narrow);
            }
            else
            {
                NarrowScalar(samples.Slice(row * _width * PixelSamples, _width * PixelSamples), narrow);
            }
        }
    }

    private void NarrowScalar(ReadOnlySpan<byte> samples, Span<short> narrow)
    {
        for (int column = 0; column < _width; column++)
        {
            ReadOnlySpan<short> weights = _columnWeights.Of(column);
            int from = Math.Max(0, column - Reach), to = Math.Min(_width - 1, column + Reach);
            for (int row = 0; row < Phases; row++)
            {
                int sum = 1 << (RowShift - 1);
                for (int other = from; other <= to; other++)
                {
                    int sample = (other * PixelSamples) + (row * Phases), weight = (other - column + Reach) * Phases;
                    for (int phase = 0; phase < Phases; phase++)
                    {
                        sum += samples[sample + phase] * weights[weight + phase];
                    }
                }

                narrow[(row / 2 * _half) + (2 * column) + (row % 2)] = (short)(sum >> RowShift);
            }
        }
    }

    private void Shorten(int row, int channel)
    {
        ReadOnlySpan<short> weights = _rowWeights.Of(row);
        Span<byte> plane = _planes.AsSpan(channel * _paddedWidth, _paddedWidth);
        if (_useAvx2)
        {
            ShortenAvx2(row, channel, weights, plane);
            return;
        }

        for (int column = 0; column < _width; column++)
        {
            int sum = 1 << (PixelShift - 1);
            for (int k = 0; k < LanczosWeights.Pixels; k++)
            {
                ReadOnlySpan<short> narrow = NarrowOf(row + k - Reach, channel);
                for (int phase = 0; phase < Phases; phase++)
                {
                    sum += weights[(k * Phases) + phase] * narrow[(phase / 2 * _half) + (2 * column) + (phase % 2)];
                }
            }

            plane[column] = (byte)Math.Clamp(sum >> PixelShift, 0, 255);
        }
    }

    private void Interleave(Span<byte> pixels)
    {
        if (_useAvx2)
        {
            InterleaveSsse3(pixels);
            return;
        }

        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = _planes[(i % Channels * _paddedWidth) + (i / Channels)];
        }
    }
}
