using Disentangle.Datasets.Files.Inspection;
using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets;
using Disentangle.Learning.Pictures.Panels;
using Disentangle.Learning.Pictures;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp;

namespace Disentangle.Learning.Tests.Pictures.Panels;

public class JointPanelTests
{
    private static readonly Rgb24 Accent = new(28, 104, 178), Impossible = new(232, 228, 220);

    [Theory]
    [InlineData(1, 3, 41 * (110 + 37))]
    [InlineData(3, 3, 2 * 41 * 110)]
    [InlineData(0, 1, 41 * 110)]
    [InlineData(1e-9, 1, 41 * (110 + 1))]
    public void Bars_HaveTheirSharesOfTheHeight(double first, double second, int expected)
    {
        FactorSpace space = new(Factor.Linear("coin", 0, 1, 2));
        JointDistribution joint = new(space, [new TableTerm(space, [0], first, second)]);
        Assert.Equal(expected, Drawn(new MarginalPanel(joint, 0)).Count(pixel => pixel == Accent));
    }

    [Fact]
    public void Bars_OfClassesThatAreMerged_AreMeans()
    {
        // 700 = 233 · 3 + 1: the last bar stands for one class and is as high as the others.
        FactorSpace space = new(Factor.Linear("fine", 0, 1, 700));
        MarginalPanel panel = new(JointDistribution.Independent(space), 0);
        Assert.Equal(234 * 110, Drawn(panel).Count(pixel => pixel == Accent));
    }

    [Fact]
    public void Cells_RiseWithTheirClassesAndShowWhatCannotHappen()
    {
        // Cells are 66 × 48, numbers in their middle; (0, 0) lies at the lower left.
        FactorSpace space = new(Factor.Linear("a", 0, 1, 2), Factor.Linear("b", 0, 1, 2));
        JointDistribution joint = new(space, [new TableTerm(space, [0, 1], 1, 1e-9, 0, 0.5)]);
        PairPanel panel = new(joint, PairSummary.Of(joint, 0, 1), 288);
        Rgb24[] pixels = Drawn(panel);
        const int Left = 26 + 8 + 8, Top = 56;
        Rgb24 At(int column, int row) => pixels[((Top + (48 * row) + 3) * panel.Width) + Left + (66 * column) + 3];

        Assert.Equal(ColorMap.At(1), At(0, 1));
        Assert.Equal(ColorMap.At(0.07), At(1, 1));
        Assert.Equal(Impossible, At(0, 0));
        Assert.Equal(ColorMap.At(0.07 + (0.93 / 2)), At(1, 0));
    }

    [Fact]
    public void Swatch_OfWhatCannotHappen_IsThereOnlyWhereItIsNeeded()
    {
        FactorSpace space = new(Factor.Linear("a", 0, 1, 2), Factor.Linear("b", 0, 1, 2));
        JointDistribution joint = new(space, [new GaussianBand(space, 0, 1, 0.3)]);
        Assert.DoesNotContain(Impossible, Drawn(new PairPanel(joint, PairSummary.Of(joint, 0, 1), 288)));
    }

    [Fact]
    public void LargeTables_AreMergedToAtLeastOnePixel()
    {
        FactorSpace space = new(Factor.Linear("a", 0, 1, 1000), Factor.Linear("b", 0, 1, 600));
        JointDistribution joint = new(space, [new GaussianBand(space, 0, 1, 0.1)]);
        PairPanel panel = new(joint, PairSummary.Of(joint, 0, 1), 288);
        Assert.InRange(panel.Width, 288, 620);
        Assert.InRange(panel.Height, 250, 400);
    }

    [Fact]
    public void Panels_DrawNothingOutsideTheirSize()
    {
        FactorSpace space = new(
            Factor.Linear("very_long_factor_name", -1234.567, 9876.543, 40) with { Unit = "mm" },
            new Factor("s", [1, 2, 3]) { ClassNames = ["a rather long name", "b", "another rather long name"] },
            Factor.Linear("fine", 0, 1, 500),
            Factor.Linear("a_name_that_is_far_longer_than_the_axis", 0, 1, 2) with { Unit = "parsec" });
        JointDistribution joint = new(
            space, [new GaussianBand(space, 0, 1, 0.2), new GaussianBand(space, 1, 2, 0.02), new GaussianBand(space, 1, 3, 0.02)]);
        IPanel[] panels =
        [
            .. Enumerable.Range(0, 4).Select(f => new MarginalPanel(joint, f)),
            .. new[] { (0, 1), (0, 2), (1, 2), (1, 3), (3, 1), (3, 2) }.Select(p => new PairPanel(joint, PairSummary.Of(joint, p.Item1, p.Item2), 288)),
        ];
        Assert.All(panels, panel =>
        {
            const int Around = 12;
            Canvas canvas = new(panel.Width + (2 * Around), panel.Height + (2 * Around), PixelReader.Page);
            panel.Draw(canvas, Around, Around);
            using Image<Rgb24> picture = canvas.ToImage();
            Assert.True(IsFramed(picture, Around));
        });
    }

    /// <summary>Whether nothing is drawn within a distance of the picture's edge.</summary>
    internal static bool IsFramed(Image<Rgb24> picture, int width)
    {
        Rgb24[] pixels = PixelReader.Pixels(picture);
        return !pixels.Where((pixel, i) => pixel != PixelReader.Page && IsAtEdge(i % picture.Width, picture.Width) | IsAtEdge(i / picture.Width, picture.Height)).Any();

        bool IsAtEdge(int place, int size) => place < width || place >= size - width;
    }

    private static Rgb24[] Drawn(IPanel panel)
    {
        Canvas canvas = new(panel.Width, panel.Height, PixelReader.Page);
        panel.Draw(canvas, 0, 0);
        return canvas.Pixels.ToArray();
    }
}
