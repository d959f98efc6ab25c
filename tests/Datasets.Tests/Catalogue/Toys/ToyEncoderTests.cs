using System.Numerics;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Toys;

namespace Disentangle.Datasets.Tests.Catalogue.Toys;

public sealed class ToyEncoderTests
{
    [Fact]
    public void Encode_OfAConeAndAPair_HasTheGoldenNumbers()
    {
        ToyModel toy = new();
        toy.ConePair(ToyPart.Limb, new(0.1f, 0.2f, 0.3f), new(-0.1f, 0.25f, 0.05f), 0.05f, 0.04f, width: 0.5f);
        toy.Cone(ToyPart.Trunk, new(-0.2f, 0, 0.4f), new(0.2f, 0, 0.4f), 0.1f, 0.15f);
        float[] numbers = ToyEncoder.Encode(toy);

        // Steps of 1/200, middle 128 in x and y; the bound is 2 % and up to two steps more than the radius.
        Assert.Equal(50, numbers.Length);
        Assert.Equal(0.55f * 100, numbers[0], 1e-4f);
        Assert.Equal(1 << 11, numbers[1]);
        Assert.Equal([Bytes(88, 128, 80), Bytes(168, 128, 80), Bytes(20, 30, 2), Bytes(100, 100, 32)], numbers[2..6]);
        Assert.Equal([Bytes(148, 168, 60), Bytes(108, 178, 10), Bytes(10, 8, 4), Bytes(50, 100, 12)], numbers[46..50]);
        Assert.Equal([Bytes(255, 255, 0), Bytes(255, 255, 0), 0, 0], numbers[6..10]);
    }

    [Fact]
    public void Encode_OfABox_HasTheGoldenNumbers()
    {
        ToyModel toy = new();
        toy.Box(ToyPart.Head, new(0.1f, 0, 0.3f), new(0.2f, 0.15f, 0.1f), front: 0.5f, back: -0.25f, sides: 0.125f);
        float[] numbers = ToyEncoder.Encode(toy);

        // Farthest forward: 0.2 + 0.5 · 0.1 from the centre.
        Assert.Equal(1 << 12, numbers[1]);
        Assert.Equal([Bytes(98, 128, 60), Bytes(198, 128, 60), Bytes(160, 112, (34 << 2) + 1)], numbers[2..5]);
        Assert.Equal(Bytes(30, 20, 0), MathF.Floor(numbers[5] / 256) * 256);
    }

    [Fact]
    public void Encode_OfWhatDoesNotFit_IsRefused()
    {
        ToyModel far = new(), many = new(), nested = new();
        far.Cone(ToyPart.Trunk, new(0.7f, 0, 0.1f), new(0, 0, 0.1f), 0.1f, 0.1f);
        nested.Cone(ToyPart.Trunk, new(0, 0, 0.1f), new(0.05f, 0, 0.1f), 0.1f, 0.02f);
        for (int i = 0; i < 7; i++)
        {
            many.ConePair(ToyPart.Limb, new(0, 0.2f, 0.1f), new(0, 0.3f, 0.1f), 0.05f, 0.05f);
        }

        Assert.Contains("268", Assert.Throws<ArgumentException>(() => ToyEncoder.Encode(far)).Message, StringComparison.Ordinal);
        Assert.Contains("7 pairs", Assert.Throws<ArgumentException>(() => ToyEncoder.Encode(many)).Message, StringComparison.Ordinal);
        Assert.Contains("holds the other", Assert.Throws<ArgumentException>(() => ToyEncoder.Encode(nested)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Toys_OfEachCategoryAndInstance_StandInTheMiddleAndDiffer()
    {
        HashSet<string> distinct = [];
        for (int i = 0; i < 50; i++)
        {
            ToyModel toy = SmallNorbLike.ToyOf(i / 10, i % 10);
            (Vector3 low, Vector3 high) = toy.Bounds();
            Vector3 sides = high - low;

            Assert.Equal(1.27f, MathF.Max(MathF.Max(sides.X, sides.Y), sides.Z), 1e-5f);
            Assert.InRange(low.Z, -1e-5f, 1e-5f);
            Assert.InRange(MathF.Abs(low.X + high.X), 0, 1e-5f);
            Assert.InRange(MathF.Abs(low.Y + high.Y), 0, 1e-5f);
            Assert.True(distinct.Add(string.Join(' ', ToyEncoder.Encode(toy))), $"toy {i} repeats");
        }
    }

    private static float Bytes(int first, int second, int third) => (65536 * first) + (256 * second) + third;
}
