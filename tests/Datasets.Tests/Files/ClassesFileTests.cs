using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Numpy;

namespace Disentangle.Datasets.Tests.Files;

public sealed class ClassesFileTests : IDisposable
{
    private static readonly FactorSpace Space = new(Factor.Linear("shape", 0, 1, 3), Factor.Linear("posX", 0, 1, 5));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("0,1\n2,4\n")]
    [InlineData("shape,posX\n0,1\n2,4")]
    [InlineData("posX,shape\n1,0\n4,2")]
    [InlineData("# shape, posX\n 0   1 \n2 ; 4\n")]
    [InlineData("# made by hand\r\n\r\nposx; shape\r\n1; 0\r\n4;2\r\n")]
    [InlineData("\"shape\"\t\"posX\"\n0\t1\n2\t4")]
    public void Read_OfText_GivesClassesInFactorOrder(string text) => Assert.Equal([0, 1, 2, 4], Read(text));

    [Theory]
    [InlineData("\",\"\n", "'\"' in column 1 is no class")]
    [InlineData("0,,1\n", "line 1: has 3 columns; 2 are needed")]
    [InlineData("0,\n", "line 1: '' in column 2 is no class")]
    [InlineData("0,1\n2,5", "line 2: Factor posX has classes 0 to 4; 5 came")]
    [InlineData("0,1\n\n2", "line 3: has 1 columns; 2 are needed")]
    [InlineData("0,1\n0,1.5", "line 2: '1.5' in column 2 is no class")]
    [InlineData("0,1\n0,x", "line 2: 'x' in column 2 is no class")]
    [InlineData("shape,shape\n0,1", "names a factor twice")]
    [InlineData("shape,posX\n", "no row of classes")]
    [InlineData("0,-1", "-1 came")]
    public void Read_OfBadText_NamesTheLine(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<DatasetFormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_OfAnUnknownHeader_SuggestsTheNearest() =>
        Assert.Equal("posX", Assert.Throws<UnknownNameException>(() => Read("shape,pos\n0,1")).Nearest);

    [Fact]
    public void Read_OfNpy_TakesIntegersAndWholeFloats()
    {
        NpyFile.Write(_folder["a.npy"], NpyArray.From<long>([0, 1, 2, 4], 2, 2));
        Assert.Equal([0, 1, 2, 4], ClassesFile.Read(_folder["a.npy"], Space));
        NpyFile.Write(_folder["a.npy"], NpyArray.From<double>([0, 1, 2, 4], 2, 2));
        Assert.Equal([0, 1, 2, 4], ClassesFile.Read(_folder["a.npy"], Space));
    }

    [Fact]
    public void Read_OfBadNpy_SaysWhatIsWrong()
    {
        NpyFile.Write(_folder["a.npy"], NpyArray.From<double>([0, 1.5], 1, 2));
        Assert.Contains("1.5", Assert.Throws<DatasetFormatException>(() => ClassesFile.Read(_folder["a.npy"], Space)).Message, StringComparison.Ordinal);
        NpyFile.Write(_folder["a.npy"], NpyArray.From<int>([0, 1, 2], 1, 3));
        Assert.Contains("shape (1, 3)", Assert.Throws<DatasetFormatException>(() => ClassesFile.Read(_folder["a.npy"], Space)).Message, StringComparison.Ordinal);
        NpyFile.Write(_folder["a.npy"], NpyArray.From<int>([0, 1, 3, 1], 2, 2));
        Assert.Contains("row 1", Assert.Throws<DatasetFormatException>(() => ClassesFile.Read(_folder["a.npy"], Space)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfNpyOfNoNumbers_NamesTheType()
    {
        File.WriteAllBytes(_folder["a.npy"], [.. new NpyHeader("<c16", false, [1, 2]).ToBytes(), .. new byte[32]]);
        Assert.Contains("'<c16'", Assert.Throws<DatasetFormatException>(() => ClassesFile.Read(_folder["a.npy"], Space)).Message, StringComparison.Ordinal);
    }

    private int[] Read(string text)
    {
        File.WriteAllText(_folder["classes.csv"], text);
        return ClassesFile.Read(_folder["classes.csv"], Space);
    }
}
