using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Language;

namespace Disentangle.Datasets.Tests.Joints.Weights;

public sealed class WeightFileTests : IDisposable
{
    private const string Inline = "table(f0,f1;w=[[1,0.5,0],[0.25,2,0.001]])";
    private static readonly FactorSpace Space = Spaces.Of(2, 3, 2);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1,0.5,0\n0.25,2,1e-3\n")]
    [InlineData("# rows are f0\r\n\r\n 1 ; 0.5 ; 0 \r\n.25;2;0.001")]
    [InlineData("1 0.5\t0\n  0.25   2 1.0e-3")]
    public void Csv_OfAnySeparator_GivesTheInlineTable(string content)
    {
        File.WriteAllText(_folder["joint.csv"], content);

        Assert.Equal(Inline, Parse("table(f0,f1;file='joint.csv')").Expression);
    }

    [Fact]
    public void Csv_WithMoreFactors_HasARowForEachCombinationOfAllButTheLast()
    {
        File.WriteAllText(_folder["joint.csv"], "1,2\n3,4\n5,6\n7,8\n9,10\n11,12\n");

        Assert.Equal("table(f0,f1,f2;w=[[[1,2],[3,4],[5,6]],[[7,8],[9,10],[11,12]]])", Parse("table(f0,f1,f2;file='joint.csv')").Expression);
    }

    [Theory]
    [InlineData("1,2,3")]
    [InlineData("1\n2\n3\n")]
    public void Csv_OfOneFactor_IsARowOrAColumn(string content)
    {
        File.WriteAllText(_folder["p.txt"], content);

        Assert.Equal("table(f1;w=[1,2,3])", Parse("table(f1;file='p.txt')").Expression);
    }

    [Fact]
    public void Npy_OfAnyTypeAndOrder_GivesTheSameTable()
    {
        const string Expected = "table(f0,f1;w=[[1,2,3],[4,5,6]])";
        NpyFile.Write(_folder["f8.npy"], NpyArray.From<double>([1, 2, 3, 4, 5, 6], 2, 3));
        NpyFile.Write(_folder["f4.npy"], NpyArray.From<float>([1, 2, 3, 4, 5, 6], 2, 3));
        NpyFile.Write(_folder["i8.npy"], NpyArray.From<long>([1, 2, 3, 4, 5, 6], 2, 3));
        NpyFile.Write(_folder["u1.npy"], NpyArray.From<byte>([1, 2, 3, 4, 5, 6], 2, 3));
        byte[] columnMajor = [.. new NpyHeader("|u1", true, [2, 3]).ToBytes(), 1, 4, 2, 5, 3, 6];
        File.WriteAllBytes(_folder["fortran.npy"], columnMajor);

        foreach (string name in _folder.Names)
        {
            Assert.Equal(Expected, Parse($"table(f0,f1;file='{name}')").Expression);
        }
    }

    [Fact]
    public void Npy_OfThreeAxes_IsRead()
    {
        NpyFile.Write(_folder["w.npy"], NpyArray.From<double>([.. Enumerable.Range(0, 12).Select(i => (double)i)], 2, 3, 2));

        Assert.Equal("table(f0,f1,f2;w=[[[0,1],[2,3],[4,5]],[[6,7],[8,9],[10,11]]])", Parse("table(f0,f1,f2;file='w.npy')").Expression);
    }

    [Theory]
    [InlineData("1,2,3\n4,-5,6", "joint.csv: line 2, column 2: -5 is no weight; weights must be finite and at least 0.")]
    [InlineData("1,2,3\n\n4,5,NaN", "joint.csv: line 3, column 3: NaN is no weight")]
    [InlineData("1,2,3\n4,5,1e999", "joint.csv: line 2, column 3: ∞ is no weight|joint.csv: line 2, column 3: Infinity is no weight")]
    [InlineData("a,b,c\n1,2,3", "joint.csv: line 1, column 1: 'a' is no number")]
    [InlineData("1,2,\n4,5,6", "joint.csv: line 1, column 3: '' is no number")]
    [InlineData("1,2,3\n4,5", "joint.csv: line 2: it has 2 numbers; the lines before it have 3.")]
    [InlineData("# nothing\n", "joint.csv: content: the file holds no numbers.")]
    [InlineData("1,2\n3,4", "the table has shape (2, 2); f0, f1 need (2, 3).")]
    public void Csv_WithAFault_IsRefusedWithItsPlace(string content, string problems)
    {
        File.WriteAllText(_folder["joint.csv"], content);
        JointFormatException error = Assert.Throws<JointFormatException>(() => Parse("table(f0,f1;file='joint.csv')"));

        Assert.Contains(problems.Split('|'), p => error.Message.Contains(p, StringComparison.Ordinal));
        Assert.Equal(18, error.Column);
    }

    [Fact]
    public void Npy_WithAFault_IsRefusedWithItsPlace()
    {
        NpyFile.Write(_folder["table.npy"], NpyArray.From<double>([1, 2, 3, 4, -5, 6], 2, 3));
        NpyFile.Write(_folder["list.npy"], NpyArray.From<double>([1, double.NaN], 2));
        NpyFile.Write(_folder["text.npy"], NpyArray.FromText("abc"));
        File.WriteAllText(_folder["broken.npy"], "no array");
        using (FileStream large = File.Create(_folder["large.npy"]))
        {
            large.SetLength(1 << 23);
        }

        Assert.Contains("table.npy: row 2, column 2: -5 is no weight", Refused("table(f0,f1;file='table.npy')"), StringComparison.Ordinal);
        Assert.Contains("list.npy: element [1]: NaN is no weight", Refused("table(f0;file='list.npy')"), StringComparison.Ordinal);
        Assert.Contains("text.npy: An array of type", Refused("table(f0;file='text.npy')"), StringComparison.Ordinal);
        Assert.Contains("broken.npy", Refused("table(f0;file='broken.npy')"), StringComparison.Ordinal);
        Assert.Contains("large.npy: size: 8388608 bytes are too many", Refused("table(f0;file='large.npy')"), StringComparison.Ordinal);
    }

    [Fact]
    public void File_ThatIsMissingOrOfAnotherKind_IsRefused()
    {
        File.WriteAllText(_folder["joint.xlsx"], "1");

        Assert.Contains(_folder["none.csv"], Refused("table(f0;file='none.csv')"), StringComparison.Ordinal);
        Assert.Contains("tables are read from .npy, .csv, .tsv and .txt files", Refused("table(f0;file='joint.xlsx')"), StringComparison.Ordinal);
        Assert.Contains("file is 5; a text must stand here", Refused("table(f0;file=5)"), StringComparison.Ordinal);
    }

    private JointDistribution Parse(string text) => JointParser.Parse(new JointText(text, _folder["joint.yaml"], [(0, 1, 1)]), Space);

    private string Refused(string text) => Assert.Throws<JointFormatException>(() => Parse(text)).Message;
}
