using System.Runtime.Intrinsics.X86;
using Disentangle.Render.Rooms;

namespace Disentangle.Render.Tests.Rooms;

public sealed class LanczosTests
{
    private const int LayerBytes = 64 * 64 * 16;

    [Fact]
    public void Weights_OfEveryPixel_AreTheKernelWithSumOne()
    {
        for (int pixel = 0; pixel < 64; pixel++)
        {
            Assert.Equal(1, LanczosKernel.Weights(pixel).ToArray().Sum(), 12);
            Assert.Equal(1 << LanczosWeights.Bits, LanczosWeights.Of(pixel).ToArray().Sum(w => w));
        }

        // Far from the border: symmetric, sinc(x) sinc(x/3) at an eighth of a pixel, over the sum of all.
        ReadOnlySpan<double> middle = LanczosKernel.Weights(30);
        for (int k = 0; k < LanczosKernel.Taps; k++)
        {
            Assert.Equal(middle[k], middle[^(k + 1)], 15);
        }

        Assert.Equal(0.24365, middle[12], 5);
    }

    [Fact]
    public void Reduction_OfAnEdge_IsTheIntegralOfTheKernel()
    {
        // An edge in the middle of pixel 31: half of it there, 7 % too much one pixel away, 1 % too little two pixels away.
        for (int pixel = 0; pixel < 64; pixel++)
        {
            double sum = Enumerable.Range(0, LanczosKernel.Taps)
                .Where(k => LanczosKernel.FirstTap(pixel) + k >= 126)
                .Sum(k => LanczosKernel.Weights(pixel)[k]);
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

    [Fact]
    public void Reducer_OfPlainSamples_KeepsEveryLevel()
    {
        byte[] image = new byte[Rooms.Bytes];
        foreach (LanczosReducer reducer in Reducers())
        {
            for (int level = 0; level < 256; level += 3)
            {
                byte[][] layers = [Filled(level), Filled(level + 1), Filled(level + 2)];
                reducer.Reduce(layers[0], layers[1], layers[2], 0, image);
                Assert.All(Enumerable.Range(0, Rooms.Bytes), i => Assert.Equal((byte)(level + (i % 3)), image[i]));
            }
        }

        static byte[] Filled(int level)
        {
            byte[] layer = new byte[LayerBytes];
            Array.Fill(layer, (byte)level);
            return layer;
        }
    }

    [Fact]
    public void Reducer_OfNoise_IsWithinOneLevelOfTheExactSum()
    {
        byte[][] layers = Noise(plainRows: 0);
        byte[] image = new byte[Rooms.Bytes];
        new LanczosReducer().Reduce(layers[0], layers[1], layers[2], 0, image);
        for (int i = 0; i < Rooms.Bytes; i += 7)
        {
            Assert.InRange(image[i] - Exact(layers[i % 3], i / 3 % 64, i / (3 * 64)), -0.6, 0.6);
        }
    }

    [Fact]
    public void Reducer_WithAndWithoutVectorInstructions_GivesTheSameBytes()
    {
        byte[][] layers = Noise(plainRows: 0);
        byte[][] images = [.. Reducers().Select(reducer =>
        {
            byte[] image = new byte[Rooms.Bytes];
            reducer.Reduce(layers[0], layers[1], layers[2], 0, image);
            return image;
        })];
        Assert.All(images, image => Assert.Equal(images[0], image));
    }

    [Fact]
    public void Reducer_ToldOfPlainRows_GivesTheSameBytes()
    {
        foreach (int plainRows in (int[])[0, 1, 3, 4, 20, 63, 64])
        {
            byte[][] layers = Noise(plainRows);
            byte[] expected = new byte[Rooms.Bytes], image = new byte[Rooms.Bytes];
            foreach (LanczosReducer reducer in Reducers())
            {
                reducer.Reduce(layers[0], layers[1], layers[2], 0, expected);
                reducer.Reduce(layers[0], layers[1], layers[2], plainRows, image);
                Assert.Equal(expected, image);
            }
        }
    }

    private static LanczosReducer[] Reducers() => Avx2.IsSupported ? [new(useAvx2: false), new(useAvx2: true)] : [new(useAvx2: false)];

    private static byte[][] Noise(int plainRows)
    {
        Random random = new(3);
        return [.. Enumerable.Range(0, 3).Select(c =>
        {
            byte[] layer = new byte[LayerBytes];
            random.NextBytes(layer);
            layer.AsSpan(0, plainRows * 64 * 16).Fill((byte)(100 * c));
            return layer;
        })];
    }

    private static double Exact(byte[] layer, int column, int row)
    {
        double sum = 0;
        for (int i = 0; i < LanczosKernel.Taps * LanczosKernel.Taps; i++)
        {
            int k = i % LanczosKernel.Taps, l = i / LanczosKernel.Taps;
            double weight = LanczosKernel.Weights(column)[k] * LanczosKernel.Weights(row)[l];
            if (weight != 0)
            {
                int x = LanczosKernel.FirstTap(column) + k, y = LanczosKernel.FirstTap(row) + l;
                sum += weight * layer[(((y / 4 * 64) + (x / 4)) * 16) + (y % 4 * 4) + (x % 4)];
            }
        }

        return Math.Clamp(sum, 0, 255);
    }
}
