using System.Runtime.Intrinsics.X86;
using Disentangle.Render.Rooms;

namespace Disentangle.Render.Tests.Rooms;

public sealed class LanczosTests
{
    // Around the numbers that vector instructions compute at a time, and what a data set may ask for.
    public static TheoryData<int, int> Sizes => new()
    {
        { 16, 16 }, { 17, 16 }, { 18, 19 }, { 19, 18 }, { 20, 17 }, { 31, 16 }, { 32, 16 }, { 33, 48 }, { 48, 33 }, { 64, 64 }, { 96, 96 }, { 128, 128 }, { 511, 16 },
    };

    [Theory]
    [InlineData(16)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(512)]
    public void Weights_OfEveryPixel_AreTheKernelWithSumOne(int pixels)
    {
        LanczosKernel kernel = new(pixels);
        LanczosWeights whole = new(kernel);
        for (int pixel = 0; pixel < pixels; pixel++)
        {
            Assert.Equal(1, kernel.Weights(pixel).ToArray().Sum(), 12);
            Assert.Equal(1 << LanczosWeights.Bits, whole.Of(pixel).ToArray().Sum(w => w));
        }

        // Far from the border: symmetric, sinc(x) sinc(x/3) at an eighth of a pixel, over the sum of all.
        ReadOnlySpan<double> middle = kernel.Weights(pixels / 2);
        for (int k = 0; k < LanczosKernel.Taps; k++)
        {
            Assert.Equal(middle[k], middle[^(k + 1)], 15);
        }

        Assert.Equal(0.24365, middle[12], 5);
    }

    [Fact]
    public void Reduction_OfAnEdge_IsTheIntegralOfTheKernel()
    {
        LanczosKernel kernel = new(64);

        // An edge in the middle of pixel 31: half of it there, 7 % too much one pixel away, 1 % too little two pixels away.
        for (int pixel = 0; pixel < 64; pixel++)
        {
            double sum = Enumerable.Range(0, LanczosKernel.Taps)
                .Where(k => LanczosKernel.FirstTap(pixel) + k >= 126)
                .Sum(k => kernel.Weights(pixel)[k]);
            Assert.Equal(Integral(pixel - 31) / Integral(3), sum, 0.004);
        }

        Assert.Equal(1.07, Integral(1) / Integral(3), 0.01);
        Assert.Equal(0.99, Integral(2) / Integral(3), 0.01);

        // Of sinc(x) sinc(x / 3) from −3.
        static double Integral(double end)
        {
            const double Step = 1e-3;
            double sum = 0;
            for (double x = -3 + (Step / 2); x < Math.Min(3, end); x += Step)
            {
                sum += Step * 3 * Math.Sin(Math.PI * x) * Math.Sin(Math.PI * x / 3) / (Math.PI * Math.PI * x * x);
            }

            return sum;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Reducer_OfPlainSamples_KeepsEveryLevel(int width, int height)
    {
        RoomFrame frame = new(width, height);
        byte[] image = new byte[frame.Bytes];
        foreach (LanczosReducer reducer in Reducers(frame))
        {
            for (int level = 0; level < 256; level += 51)
            {
                byte[][] layers = [Filled(level), Filled(level + 1), Filled(level + 2)];
                reducer.Reduce(layers[0], layers[1], layers[2], 0, image);
                Assert.All(Enumerable.Range(0, frame.Bytes), i => Assert.Equal((byte)Math.Min(255, level + (i % 3)), image[i]));
            }
        }

        byte[] Filled(int level)
        {
            byte[] layer = new byte[16 * frame.Pixels];
            Array.Fill(layer, (byte)Math.Min(255, level));
            return layer;
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Reducer_OfNoise_IsWithinOneLevelOfTheExactSum(int width, int height)
    {
        RoomFrame frame = new(width, height);
        byte[][] layers = Noise(frame, plainRows: 0);
        byte[] image = new byte[frame.Bytes];
        new LanczosReducer(frame).Reduce(layers[0], layers[1], layers[2], 0, image);
        LanczosKernel columns = new(width), rows = new(height);
        for (int i = 0; i < frame.Bytes; i += 7)
        {
            Assert.InRange(image[i] - Exact(layers[i % 3], columns, rows, i / 3 % width, i / (3 * width)), -0.6, 0.6);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Reducer_WithAndWithoutVectorInstructions_GivesTheSameBytes(int width, int height)
    {
        RoomFrame frame = new(width, height);
        byte[][] layers = Noise(frame, plainRows: 0);
        byte[][] images = [.. Reducers(frame).Select(reducer =>
        {
            byte[] image = new byte[frame.Bytes];
            reducer.Reduce(layers[0], layers[1], layers[2], 0, image);
            return image;
        })];
        Assert.All(images, image => Assert.Equal(images[0], image));
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(33, 48)]
    public void Reducer_ToldOfPlainRows_GivesTheSameBytes(int width, int height)
    {
        RoomFrame frame = new(width, height);
        foreach (int plainRows in (int[])[0, 1, 3, 4, 20, height - 1, height])
        {
            byte[][] layers = Noise(frame, plainRows);
            byte[] expected = new byte[frame.Bytes], image = new byte[frame.Bytes];
            foreach (LanczosReducer reducer in Reducers(frame))
            {
                reducer.Reduce(layers[0], layers[1], layers[2], 0, expected);
                reducer.Reduce(layers[0], layers[1], layers[2], plainRows, image);
                Assert.Equal(expected, image);
            }
        }
    }

    private static LanczosReducer[] Reducers(RoomFrame frame) =>
        Avx2.IsSupported ? [new(frame, useAvx2: false), new(frame, useAvx2: true)] : [new(frame, useAvx2: false)];

    private static byte[][] Noise(RoomFrame frame, int plainRows)
    {
        Random random = new(3);
        return [.. Enumerable.Range(0, 3).Select(c =>
        {
            byte[] layer = new byte[16 * frame.Pixels];
            random.NextBytes(layer);
            layer.AsSpan(0, plainRows * frame.Width * 16).Fill((byte)(100 * c));
            return layer;
        })];
    }

    private static double Exact(byte[] layer, LanczosKernel columns, LanczosKernel rows, int column, int row)
    {
        double sum = 0;
        for (int i = 0; i < LanczosKernel.Taps * LanczosKernel.Taps; i++)
        {
            int k = i % LanczosKernel.Taps, l = i / LanczosKernel.Taps;
            double weight = columns.Weights(column)[k] * rows.Weights(row)[l];
            if (weight != 0)
            {
                int x = LanczosKernel.FirstTap(column) + k, y = LanczosKernel.FirstTap(row) + l;
                sum += weight * layer[(((y / 4 * columns.Pixels) + (x / 4)) * 16) + (y % 4 * 4) + (x % 4)];
            }
        }

        return Math.Clamp(sum, 0, 255);
    }
}
