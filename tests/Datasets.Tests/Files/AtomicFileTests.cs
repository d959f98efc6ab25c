using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Tests.Files;

public sealed class AtomicFileTests
{
    [Fact]
    public void Write_ThatFailsHalfway_KeepsTheOldFileAndLeavesNothing()
    {
        using TemporaryFolder folder = new();
        string path = folder["a"];
        File.WriteAllText(path, "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(folder.Root));
    }

    [Fact]
    public void Write_WhileAnotherWriterHasTheTemporaryFile_LeavesItToThatOne()
    {
        using TemporaryFolder folder = new();
        string path = folder["a"];
        AtomicFile.Write(path, stream =>
        {
            Assert.Throws<IOException>(() => AtomicFile.Write(path, _ => { }));
            stream.Write("first"u8);
        });
        Assert.Equal("first", File.ReadAllText(path));
    }

    [Fact]
    public void Write_OverAnOldFile_ReplacesIt()
    {
        using TemporaryFolder folder = new();
        string path = folder["a"];
        File.WriteAllText(path, "a longer old text");
        AtomicFile.Write(path, stream => stream.Write("new"u8));
        Assert.Equal("new", File.ReadAllText(path));
    }
}
