using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Tests.Catalogue;

public sealed class CmnistLikeTests : IDisposable
{
    private const int Grey = 28 * 28;
    private static readonly CmnistLike Dataset = new();
    private readonly RenderThread _thread = RenderThread.Start();

    public void Dispose() => _thread.Dispose();

    [Fact]
    public void Factors_AreThoseOfColouredMnist()
    {
        Assert.Equal(["content", "color"], Dataset.Factors.Names);
        Assert.Equal([10, 10], Dataset.Factors.Sizes);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], Dataset.Factors.Factors[0].ClassNames!);
        Assert.Equal(0.7, Dataset.Factors.Factors[1].Values[7]);
        Assert.False(Dataset.Factors.Factors[0].IsContinuous);
        Assert.True(Dataset.Factors.Factors[1] is { IsContinuous: true, IsCyclic: true });
        Assert.Equal("28×28×3 0-255", Dataset.Format.ToString());
    }

    [Fact]
    public void Place_OfTheLowestAndHighestNuisance_IsInsideTheRenderersRanges()
    {
        byte[] image = new byte[Grey];
        double[] lows = [9, 0, .. Dataset.Nuisance.Select(n => n.Low)];
        double[] highs = [0, 9, .. Dataset.Nuisance.Select(n => n.IsWhole ? n.High - 1 : Math.BitDecrement(n.High))];

        DigitOracle.Render(CmnistLike.Place(lows), image);
        DigitOracle.Render(CmnistLike.Place(highs), image);
    }

    [Fact]
    public void Place_OfAScene_TakesEveryNuisanceByItsName()
    {
        double[] scene = [7, 3, .. Dataset.Nuisance.Select(n => n.IsWhole ? 99 : (0.25 * n.Low) + (0.75 * n.High))];
        double Of(string name) => scene[2 + Dataset.Nuisance.TakeWhile(n => n.Name != name).Count()];

        DigitInstance digit = CmnistLike.Place(scene);

        Assert.Equal(7, digit.Digit);
        Assert.Equal(Of("writing"), digit.Writing);
        Assert.Equal(
            new DigitShape(
                Of("width"), Of("slant"), Of("rotation"), Of("bow_x"), Of("wave_x"), Of("bow_y"), Of("wave_y"), Of("waist"), Of("taper"), 0.065, 99),
            digit.Shape);
        Assert.Equal(new DigitPen(Of("stroke_width"), Of("pressure"), Of("softness")), digit.Pen);
        Assert.Equal(new DigitPlacement(Of("size"), Of("offset_x"), Of("offset_y")), digit.Placement);
    }

    [Fact]
    public void Render_OfScenes_IsTheOraclesDigitInItsColour()
    {
        const int Count = 200;
        int width = Dataset.SceneWidth;
        double[] scenes = new double[Count * width];
        for (int i = 0; i < Count; i++)
        {
            Dataset.WriteScene([i % 10, i / 10 % 10], seed: 8, i, scenes.AsSpan(i * width, width));
        }

        byte[] images = new byte[Count * Grey * 3];
        using IObservationRenderer renderer = Dataset.CreateRenderer(_thread);
        renderer.Render(scenes, images);

        byte[] grey = new byte[Grey], coloured = new byte[Grey * 3];
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<double> scene = scenes.AsSpan(i * width, width);
            DigitOracle.Render(CmnistLike.Place(scene), grey);
            DigitColour.Apply(DigitColour.Factor.ValueAt(scene[1]), grey, coloured);
            for (int at = 0; at < coloured.Length; at++)
            {
                Assert.InRange(images[(i * Grey * 3) + at] - coloured[at], -1, 1);
            }
        }
    }

    [Fact]
    public void Observations_OfARecipe_HaveTheMeanOfHandwriting()
    {
        // MNIST's mean intensity is 0.1307; one writing style would leave images of a digit alike, here they differ.
        const int Count = 3000;
        using RenderedObservationSource source = new(new ResolvedRecipe(new Recipe { Dataset = "cmnist-like", Count = Count, Seed = 4 }), _thread);
        byte[] images = new byte[Count * Grey * 3];
        int[] classes = new int[Count * 2];
        source.Read(0, Count, images, classes);

        double sum = 0;
        HashSet<int> areas = [];
        for (int i = 0; i < Count; i++)
        {
            int ink = 0;
            for (int p = 0; p < Grey; p++)
            {
                ReadOnlySpan<byte> pixel = images.AsSpan(((i * Grey) + p) * 3, 3);
                ink += Math.Max(pixel[0], Math.Max(pixel[1], pixel[2]));
            }

            areas.Add(ink);
            sum += ink / (255.0 * Grey);
        }

        Assert.InRange(sum / Count, 0.115, 0.125);
        Assert.True(areas.Count > 0.9 * Count);
    }

    [Fact]
    public void Render_OfNuisanceOutsideItsRange_NamesIt()
    {
        using IObservationRenderer renderer = Dataset.CreateRenderer(_thread);
        double[] scene = new double[Dataset.SceneWidth];
        Dataset.WriteScene([3, 4], seed: 0, index: 0, scene);

        Assert.Equal("slant", Refused(4, 0.6));
        Assert.Equal("slant", Refused(4, double.NaN));
        Assert.Equal("writing", Refused(2, 1));
        Assert.Equal("jitter", Refused(12, 0.5));
        Assert.Throws<ArgumentException>(() => renderer.Render(scene.AsSpan(1), new byte[Grey * 3]));
        Assert.Throws<ArgumentException>(() => renderer.Render(scene, new byte[Grey]));

        string Refused(int position, double value)
        {
            double[] bad = [.. scene];
            bad[position] = value;
            return Assert.Throws<ArgumentOutOfRangeException>(() => renderer.Render(bad, new byte[Grey * 3])).Message.Split(' ')[0];
        }
    }
}
