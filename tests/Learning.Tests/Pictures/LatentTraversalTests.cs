using Disentangle.Datasets;
using Disentangle.Learning.Models;
using Disentangle.Learning.Pictures;
using Disentangle.Learning.Tests.Metrics;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Tests.Pictures;

public class LatentTraversalTests
{
    private static readonly ImageFormat Format = new(32, 32, 1, 255);
    private static readonly SyntheticModel Model = new(Format);

    [Fact]
    public void Statistics_OfTwoPosteriors_MatchTheClosedForm()
    {
        LatentStatistics statistics = new(new Posterior([1, 0, -1, 0], [0, 0, 0, -2], 2));
        Assert.Equal(0.5, statistics.MeanKl![0], 6);
        Assert.Equal(0.25 * (Math.Exp(-2) + 1), statistics.MeanKl[1], 6);
        Assert.Equal([1.0, 0.0], statistics.Variance);
        Assert.Equal([0, 1], statistics.ByImportance);
        Assert.Equal((-1.0, 0.0, 1.0), (statistics.Quantile(0, 0), statistics.Quantile(0, 0.5), statistics.Quantile(0, 1)));
    }

    [Fact]
    public void Statistics_OfADeterministicCode_OrderByVariance()
    {
        LatentStatistics statistics = new(new Posterior([0, 5, 1, -5], [], 2));
        Assert.Null(statistics.MeanKl);
        Assert.Equal([1, 0], statistics.ByImportance);
        Assert.True(statistics.IsActive(0));
    }

    [Fact]
    public void Latents_AreOrderedByKlWithDeadOnesLast()
    {
        LatentTraversal traversal = new(Model, Images(), new LatentTraversalOptions { MaximumLatents = 4 });
        IReadOnlyList<double> kl = traversal.Statistics.MeanKl!;
        Assert.Equal([0, 1, 2, 3], traversal.Latents.Order());
        Assert.Equal(3, traversal.Latents[3]);
        Assert.Equal(traversal.Latents, traversal.Latents.OrderByDescending(j => kl[j]));
        Assert.False(traversal.Statistics.IsActive(3));
    }

    [Fact]
    public void ValuesOf_PriorRange_AreSymmetricAndEven()
    {
        LatentTraversal traversal = new(Model, Images(), new LatentTraversalOptions { Columns = 7 });
        Assert.Equal([-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0], traversal.ValuesOf(5));
    }

    [Fact]
    public void ValuesOf_Quantiles_FollowTheData()
    {
        LatentTraversal traversal = new(Model, Images(), new LatentTraversalOptions { Columns = 3, Range = TraversalRange.Quantiles(0, 1) });
        Assert.Equal(traversal.Statistics.Quantile(0, 0), traversal.ValuesOf(0)[0], 12);
        Assert.Equal(traversal.Statistics.Quantile(0, 1), traversal.ValuesOf(0)[2], 12);
    }

    [Fact]
    public void DrawSheet_MovingTheDisc_ShowsItWhereTheLatentSays()
    {
        using Image<Rgb24> sheet = new LatentTraversal(Model, Images(), new LatentTraversalOptions { Columns = 3, MaximumLatents = 3 }).DrawSheet();
        int row = new LatentTraversal(Model, Images()).Latents.ToList().IndexOf(0);
        (int left, int top) = TileOf(sheet, row, columns: 3);

        // Latent 0 at −3, 0, +3: centre at 0.2, 0.5, 0.8 of the width. The observation's y is −2: 0.3 of the height.
        const int Tile = 128, Step = Tile + 8;
        double[] centres = [0.2, 0.5, 0.8];
        for (int k = 0; k < 3; k++)
        {
            for (int other = 0; other < 3; other++)
            {
                Rgb24 pixel = PixelReader.At(sheet, left + (k * Step) + (int)(centres[other] * Tile), top + (int)(0.3 * Tile));
                Assert.Equal(k == other ? PixelReader.White : PixelReader.Black, pixel);
            }
        }
    }

    [Fact]
    public void DrawAnimation_StartsLowReachesTheTopAndLoopsForever()
    {
        using Image<Rgb24> animation = new LatentTraversal(Model, Images(), new LatentTraversalOptions { MaximumLatents = 2 }).DrawAnimation(8, 5);
        Assert.Equal(8, animation.Frames.Count);
        Assert.Equal(0, animation.Metadata.GetGifMetadata().RepeatCount);
        Assert.All(animation.Frames, frame => Assert.Equal(5, frame.Metadata.GetGifMetadata().FrameDelay));

        // The knob of the first slider: at the left end in frame 0, at the right end in frame 4, on the way in frames 2 and 6.
        Rgb24 accent = new(28, 104, 178);
        int y = 20 + 128 + 6 + 1;
        bool KnobAt(int frame, int x) => animation.Frames[frame][x, y] == accent;
        Assert.True(KnobAt(0, 20) && !KnobAt(0, 147));
        Assert.True(KnobAt(4, 147) && !KnobAt(4, 20));
        Assert.True(KnobAt(2, 84) && KnobAt(6, 84));
    }

    [Fact]
    public void ReconstructionSheet_PutsTheDecodedImageBelowTheOriginal()
    {
        byte[] images = Images()[..(2 * Format.ByteCount)];
        using Image<Rgb24> sheet = ReconstructionSheet.Draw(Model, images);
        int left = sheet.Width - 20 - 128 - 6 - 128;
        Assert.Equal((2 * 20) + 128 + 2 + 128, sheet.Height);

        // Disc at (−2, −2): 0.3 of width and height, both in the original and below.
        int centre = (int)(0.3 * 128);
        Assert.Equal(PixelReader.White, PixelReader.At(sheet, left + centre, 20 + centre));
        Assert.Equal(PixelReader.White, PixelReader.At(sheet, left + centre, 20 + 128 + 2 + centre));
        Assert.Equal(PixelReader.Black, PixelReader.At(sheet, left + 120, 20 + 120));
    }

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        byte[] images = Images();
        Assert.Throws<ArgumentOutOfRangeException>(() => new LatentTraversal(Model, images, new LatentTraversalOptions { Columns = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LatentTraversal(Model, images, new LatentTraversalOptions { MaximumLatents = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LatentTraversal(Model, images, new LatentTraversalOptions { Observation = 64 }));
        Assert.Throws<ArgumentException>(() => new LatentTraversal(Model, images.AsSpan(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TraversalRange.Prior(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => TraversalRange.Quantiles(0.9, 0.1));
    }

    private static byte[] Images()
    {
        using SyntheticSource source = new(Format);
        byte[] images = new byte[64 * Format.ByteCount];
        source.Read([.. Enumerable.Range(0, 64).Select(i => (long)i * 3)], images, new int[64 * 3]);
        return images;
    }

    // Tiles are right-aligned inside the margin, rows counted from the bottom.
    private static (int Left, int Top) TileOf(Image<Rgb24> sheet, int row, int columns) =>
        (sheet.Width - 20 - (columns * 136) + 8, sheet.Height - 20 - ((3 - row) * 136) + 8);
}
