using Disentangle.Datasets.Ambiguity;
using Disentangle.Datasets.Joints;

namespace Disentangle.Datasets.Tests.Ambiguity;

public sealed class ImageGroupsTests
{
    // 6,000 combinations are more than one batch, and groups of 857 reach across the end of a batch.
    private static readonly FactorSpace Space = Spaces.Of(100, 60);
    private static readonly CoincidentDataset Remainders = new(Space, row => (int)(Space.IndexOf(row) % 7));

    [Fact]
    public void Groups_AreOrderedByTheirFirstMember()
    {
        using SupportImages images = Images(Remainders);
        ImageGroups groups = ImageCandidates.Find(images).Compare();

        Assert.Equal((7, 6000, 7), (groups.Count, groups.CombinationCount, groups.DistinctImageCount));
        for (int g = 0; g < 7; g++)
        {
            Assert.Equal(Enumerable.Range(0, 6000).Where(i => i % 7 == g), groups.Members(g).ToArray());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Groups_FromAHashThatCollides_AreTheSame(int hashes)
    {
        using SupportImages images = Images(Remainders);
        ImageGroups expected = ImageCandidates.Find(images).Compare();
        ImageGroups groups = ImageCandidates.Find(images, image => (UInt128)(image[0] % hashes)).Compare();

        Assert.Equal(expected.Count, groups.Count);
        Assert.All(Enumerable.Range(0, expected.Count), g => Assert.Equal(expected.Members(g).ToArray(), groups.Members(g).ToArray()));
    }

    [Fact]
    public void SingleImages_OfACollidingHash_MakeNoGroup()
    {
        CoincidentDataset dataset = new(Spaces.Of(5), row => row[0] == 4 ? 1 : row[0]);
        using SupportImages images = Images(dataset);
        ImageCandidates candidates = ImageCandidates.Find(images, _ => 0);
        ImageGroups groups = candidates.Compare();

        Assert.Equal(5, candidates.Count);
        Assert.Equal(1, groups.Count);
        Assert.Equal([1, 4], groups.Members(0).ToArray());
    }

    [Fact]
    public void Progress_EndsWithAllImages()
    {
        List<long> drawn = [], compared = [];
        using SupportImages images = Images(Remainders);
        ImageCandidates.Find(images, drawn.Add).Compare(compared.Add);

        Assert.Equal([4096, 6000], drawn);
        Assert.Equal([4096, 6000], compared);
    }

    [Fact]
    public void Cancellation_StopsBeforeTheFirstBatch()
    {
        using SupportImages images = Images(Remainders);
        Assert.Throws<OperationCanceledException>(() => ImageCandidates.Find(images, cancellation: new CancellationToken(canceled: true)));
        ImageCandidates candidates = ImageCandidates.Find(images);
        Assert.Throws<OperationCanceledException>(() => candidates.Compare(cancellation: new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Images_ThatShowMoreThanTheirClasses_AreRefused()
    {
        CoincidentDataset noisy = new(Spaces.Of(3), row => row[0]) { Shows = "wall_color" };
        Assert.Contains("wall_color", Assert.Throws<ArgumentException>(() => Images(noisy)).Message);

        FactorSpace space = new(Factor.Linear("x", 0, 1, 3) with { IsContinuous = true });
        CoincidentDataset continuous = new(space, row => row[0]);
        JointDistribution joint = new(space, [new ContinuousFactors(space, [0])]);
        Assert.Contains("continuous(x)", Assert.Throws<ArgumentException>(() => new SupportImages(continuous, joint, continuous.CreateRenderer)).Message);
    }

    [Fact]
    public void Support_OfMoreThan16MillionCombinations_IsRefusedWithItsNumber()
    {
        CoincidentDataset large = new(Spaces.Of(4096, 4097), row => row[0]);
        Assert.Contains("16,781,312", Assert.Throws<ArgumentException>(() => Images(large)).Message);
        using SupportImages limit = Images(new CoincidentDataset(Spaces.Of(4096, 4096), row => row[0]));
        Assert.Equal(1 << 24, limit.Count);
    }

    [Theory]
    [InlineData("groups.csv", "group,probability,f0,f1\n0,0.25,0,0\n0,0.25,1,0\n")]
    [InlineData(
        "groups.json",
        """{"dataset":"coincident","joint":"independent","factors":["f0","f1"],"groups":[[{"probability":0.25,"classes":[0,0]},{"probability":0.25,"classes":[1,0]}]]}""")]
    public void File_ListsEveryMember(string name, string expected)
    {
        using TemporaryFolder folder = new();
        using SupportImages images = Images(new CoincidentDataset(Spaces.Of(2, 2), row => row[1] == 0 ? 5 : row[0]));
        AmbiguityFile.Write(folder[name], ImageCandidates.Find(images).Compare());
        Assert.Equal(expected, File.ReadAllText(folder[name]));
        Assert.Equal([name], folder.Names);
    }

    [Fact]
    public void File_OfAnotherEnding_IsRefused()
    {
        using SupportImages images = Images(Remainders);
        ImageGroups groups = ImageCandidates.Find(images).Compare();
        Assert.Contains(".csv or .json", Assert.Throws<ArgumentException>(() => AmbiguityFile.Write("groups.txt", groups)).Message);
    }

    private static SupportImages Images(CoincidentDataset dataset) => new(dataset, dataset.DefaultJoint, dataset.CreateRenderer);
}
