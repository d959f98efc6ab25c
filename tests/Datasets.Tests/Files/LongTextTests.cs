using System.Text;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Interop;

namespace Disentangle.Datasets.Tests.Files;

public sealed class LongTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(60_000, 1)]
    [InlineData(60_001, 2)]
    [InlineData(500_000, 9)]
    public void Split_OfAnyLength_GivesPiecesThatFitAndJoinToTheText(int length, int pieces)
    {
        string text = Text(length, "abcdefghij");
        Dictionary<string, object> values = LongText.Split("recipe", text).ToDictionary(p => p.Name, p => (object)new[] { p.Piece });
        Assert.Equal(pieces, values.Count);
        Assert.Equal(["recipe", .. Enumerable.Range(2, pieces - 1).Select(i => $"recipe.{i}")], values.Keys);
        LongText.Join(values);
        Assert.Equal([text], (string[])Assert.Single(values).Value);
    }

    [Theory]
    [InlineData("é")]
    [InlineData("a≤")]
    [InlineData("ab😀")]
    public void Split_OfCharactersOfSeveralBytes_CutsNone(string piece)
    {
        string text = Text(200_000, piece);
        (string Name, string Piece)[] pieces = [.. LongText.Split("x", text)];
        Assert.All(pieces, p => Assert.InRange(Encoding.UTF8.GetByteCount(p.Piece), 1, LongText.MostBytes));
        Assert.All(pieces, p => Assert.DoesNotContain('\uFFFD', p.Piece));
        Assert.Equal(text, string.Concat(pieces.Select(p => p.Piece)));
    }

    [Fact]
    public void Join_OfNamesThatOnlyLookLikePieces_LeavesThemAlone()
    {
        Dictionary<string, object> values = new()
        {
            ["a.2"] = new[] { "no first piece" },
            ["b"] = new[] { 1L },
            ["b.2"] = new[] { "beside a number" },
            ["c"] = new[] { "one" },
            ["c.3"] = new[] { "no second piece" },
            ["d"] = new[] { "a", "list" },
            ["d.2"] = new[] { "beside a list" },
        };
        LongText.Join(values);
        Assert.Equal(7, values.Count);
        Assert.Equal(["one"], (string[])values["c"]);
    }

    [Fact]
    public void Hdf5Attributes_OfALongText_ComeBackAsOne()
    {
        string text = Text(500_000, "0.125,ü,");
        using (Hdf5File file = Hdf5File.Create(_folder["a.h5"]))
        {
            Hdf5AttributeMap.Write(file.Attributes, FileAttribute.Of("recipe", text));
            Hdf5AttributeMap.Write(file.Attributes, FileAttribute.Of("recipe_sha256", "ab"));
        }

        using Hdf5File read = Hdf5File.Open(_folder["a.h5"]);
        Assert.Contains("recipe.9", read.Attributes.Names);
        StoredAttributes attributes = Hdf5AttributeMap.Read(read.Attributes);
        Assert.Equal(["recipe", "recipe_sha256"], attributes.Names);
        Assert.Equal(text, attributes.Text("recipe"));
        Assert.Equal("ab", attributes.Text("recipe_sha256"));
    }

    private static string Text(int length, string piece)
    {
        StringBuilder text = new();
        while (text.Length < length)
        {
            text.Append(piece);
        }

        // Never half of a surrogate pair.
        return piece.Length > 1 && char.IsSurrogate(piece[^1]) ? text.ToString() : text.ToString(0, length);
    }
}
