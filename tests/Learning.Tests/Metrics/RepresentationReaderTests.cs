using Disentangle.Datasets;
using Disentangle.Learning.Metrics;

namespace Disentangle.Learning.Tests.Metrics;

public class RepresentationReaderTests
{
    private static readonly ImageFormat Format = new(32, 32, 1, 255);

    [Fact]
    public void Read_EndlessSource_TakesTheFirstIndicesInOrder()
    {
        using SyntheticSource source = new(Format, endless: true);
        RepresentationSample sample = RepresentationReader.Read(new SyntheticModel(Format), source, 300);
        Assert.Equal(300, sample.Count);
        Assert.Equal(6, sample.LatentSize);
        Assert.Equal(["posX", "posY", "size"], sample.FactorNames);
        int[] row = new int[3];
        foreach (int i in new[] { 0, 1, 255, 256, 299 })
        {
            source.Factors.ClassesOf(i % source.Factors.Count, row);
            Assert.Equal(row, sample.Factors.Slice(i * 3, 3).ToArray());
        }
    }

    [Fact]
    public void Read_FiniteSource_DrawsBySeed()
    {
        using SyntheticSource source = new(Format);
        SyntheticModel model = new(Format);
        int[] Classes(ulong seed) => RepresentationReader.Read(model, source, 400, seed).Factors.ToArray();
        Assert.Equal(Classes(3), Classes(3));
        Assert.NotEqual(Classes(3), Classes(4));
    }

    [Fact]
    public void Read_ModelThatInvertsTheRenderer_ScoresHigh()
    {
        using SyntheticSource source = new(Format, endless: true);
        RepresentationSample sample = RepresentationReader.Read(new SyntheticModel(Format), source, 576);
        NormalizedMutualInformationResult nmi = new NormalizedMutualInformation().Evaluate(sample);
        Assert.All(nmi.Top1, value => Assert.InRange(value!.Value, 0.95, 1.0 + 1e-9));
        Assert.All(nmi.Top2, value => Assert.InRange(value!.Value, 0, 0.1));
    }

    [Fact]
    public void Read_FormatsDiffer_NamesBoth()
    {
        using SyntheticSource source = new(Format);
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => RepresentationReader.Read(new SyntheticModel(new ImageFormat(64, 64, 3, 255)), source));
        Assert.Contains("64×64×3", error.Message);
        Assert.Contains("32×32×1", error.Message);
    }
}
