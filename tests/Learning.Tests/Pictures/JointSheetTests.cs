using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Joints.Pairwise;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets;
using Disentangle.Learning.Pictures;
using Disentangle.Learning.Tests.Pictures.Panels;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp;

namespace Disentangle.Learning.Tests.Pictures;

public class JointSheetTests
{
    private static readonly ImageFormat Format = new(64, 64, 1, 255);

    [Theory]
    [InlineData("independent")]
    [InlineData("band(scale,posX;sigma=0.2)")]
    [InlineData("band(scale,posX;sigma=0.2) & band(shape,orientation;sigma=0.3)")]
    [InlineData("band(shape,scale;sigma=0.2) & band(scale,orientation;sigma=0.2) & band(orientation,posX;sigma=0.3) & band(posX,posY;sigma=0.02)")]
    public void Page_OfAnyJoint_KeepsItsMarginsFree(string expression)
    {
        DatasetDefinition dataset = DatasetCatalogue.Get("dsprites");
        JointDistribution joint = JointDistribution.Parse(expression, dataset.Factors);
        int[] classes = new int[36 * 6];
        for (int i = 0; i < 36; i++)
        {
            joint.Sample(1, i, classes.AsSpan(i * 6, 6));
        }

        using Image<Rgb24> page = JointSheet.Draw(
            joint, new JointSheetOptions { Title = "dsprites", Images = new ImageBatch(new byte[36 * Format.ByteCount], Format), Classes = classes, Note = "seed 1" });
        Assert.True(JointPanelTests.IsFramed(page, 20));
        Assert.InRange(page.Width, 1100, 1700);
    }

    [Fact]
    public void Factor_OfOneClass_IsLeftOut()
    {
        Factor a = Factor.Linear("a", 0, 1, 4), b = Factor.Linear("b", 0, 1, 5);
        FactorSpace with = new(a, new Factor("one", [1]), b), without = new(a, b);
        using Image<Rgb24> first = JointSheet.Draw(new JointDistribution(with, [new GaussianBand(with, 0, 2, 0.3)]), new JointSheetOptions());
        using Image<Rgb24> second = JointSheet.Draw(new JointDistribution(without, [new GaussianBand(without, 0, 1, 0.3)]), new JointSheetOptions());
        Assert.Equal(PixelReader.Pixels(second), PixelReader.Pixels(first));
    }

    [Fact]
    public void Samples_FillWholeRows()
    {
        FactorSpace space = new(Factor.Linear("a", 0, 1, 4));
        JointDistribution joint = JointDistribution.Independent(space);
        byte[] white = new byte[36 * Format.ByteCount];
        white.AsSpan().Fill(255);
        using Image<Rgb24> page = JointSheet.Draw(joint, new JointSheetOptions { Images = new ImageBatch(white, Format), Classes = new int[36] });

        // The images are the only white: 24 of 128 × 128 in rows of 8 fit the smallest page.
        Assert.Equal(24 * 128 * 128, PixelReader.Pixels(page).Count(pixel => pixel == PixelReader.White));
    }

    [Fact]
    public void Samples_WithClassesOfAnotherCount_AreRefused()
    {
        JointDistribution joint = JointDistribution.Independent(new FactorSpace(Factor.Linear("a", 0, 1, 4)));
        ImageBatch images = new(new byte[3 * Format.ByteCount], Format);
        ArgumentException error = Assert.Throws<ArgumentException>(() => JointSheet.Draw(joint, new JointSheetOptions { Images = images, Classes = [0, 1] }));
        Assert.Contains("2 rows of classes came for 3 images", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Note_WithoutSamples_TakesTheirPlace()
    {
        JointDistribution joint = JointDistribution.Independent(new FactorSpace(Factor.Linear("a", 0, 1, 4)));
        using Image<Rgb24> with = JointSheet.Draw(joint, new JointSheetOptions { Note = "no renderer" });
        using Image<Rgb24> without = JointSheet.Draw(joint, new JointSheetOptions());
        Assert.True(with.Height > without.Height);
    }
}
