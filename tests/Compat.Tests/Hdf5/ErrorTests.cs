using System.Text;
using HDF.PInvoke;

namespace Disentangle.Compat.Tests.Hdf5;

public sealed class ErrorTests : Hdf5TestBase
{
    [Fact]
    public void Open_OfAMissingFile_LeavesTheReasonOnTheStack()
    {
        string path = Path.Combine(Folder, "missing.h5");
        Assert.True(H5F.open(path, H5F.ACC_RDONLY) < 0);
        List<string> lines = ErrorStack();
        Assert.Equal(lines.Count, H5E.get_num(H5E.DEFAULT));
        Assert.Contains(lines, line => line.Contains(path, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("No such file or directory", StringComparison.Ordinal));
        Check(H5E.clear(H5E.DEFAULT));
        Assert.Equal(0, H5E.get_num(H5E.DEFAULT));
    }

    [Fact]
    public void Open_OfATextFile_SaysThatTheSignatureIsMissing()
    {
        File.WriteAllText(FilePath, "not an HDF5 file");
        Assert.Equal(0, H5F.is_hdf5(FilePath));
        Assert.True(H5F.open(FilePath, H5F.ACC_RDONLY) < 0);
        Assert.Contains(ErrorStack(), line => line.Contains("signature", StringComparison.Ordinal));
    }

    [Fact]
    public void Walk_ReportsFunctionAndLineAndNumbersFromTheApiCallDown()
    {
        Assert.True(H5D.open(-1, "imgs") < 0);
        var seen = new List<(uint Index, string Function, uint Line, string Major)>();
        Check(H5E.walk(H5E.DEFAULT, H5E.direction_t.H5E_WALK_DOWNWARD, Add, IntPtr.Zero));
        Assert.Equal("H5Dopen2", seen[0].Function);
        Assert.Equal("Invalid arguments to routine", seen[0].Major);
        Assert.All(seen, entry => Assert.True(entry.Line > 0));
        Assert.Equal(Enumerable.Range(0, seen.Count).Select(i => (uint)i), seen.Select(entry => entry.Index));

        int Add(uint n, ref H5E.error_t error, IntPtr data)
        {
            var kind = H5E.type_t.MINOR;
            var message = new StringBuilder(100);
            Check(H5E.get_msg(error.maj_num, ref kind, message, message.Capacity));
            Assert.Equal(H5E.type_t.MAJOR, kind);
            seen.Add((n, error.func_name, error.line, message.ToString()));
            return 0;
        }
    }

    [Fact]
    public void SetAuto_WithAHandler_CallsItOncePerFailure()
    {
        int calls = 0;
        H5E.auto_t handler = (_, _) => calls++;
        Check(H5E.set_auto(H5E.DEFAULT, handler, IntPtr.Zero));
        Assert.True(H5F.open(Path.Combine(Folder, "missing.h5"), H5F.ACC_RDONLY) < 0);
        Check(H5E.set_auto(H5E.DEFAULT, null, IntPtr.Zero));
        Assert.True(H5F.open(Path.Combine(Folder, "missing.h5"), H5F.ACC_RDONLY) < 0);
        GC.KeepAlive(handler);
        Assert.Equal(1, calls);
    }

    [Fact]
    public void Read_OfAChunkWithADamagedByte_FailsOnTheChecksum()
    {
        long file = CreateFile();
        long dataset = CreateChunked(file, "imgs", H5T.STD_U8LE, [1, 16], [1, 16], creation => Check(H5P.set_fletcher32(creation)));
        byte[] image = [.. Enumerable.Range(101, 16).Select(i => (byte)i)];
        Write<byte>(dataset, H5T.NATIVE_UINT8, image);
        Check(H5D.close(dataset));
        CloseFile(file);

        byte[] bytes = File.ReadAllBytes(FilePath);
        bytes[bytes.AsSpan().IndexOf(image)] ^= 1;
        File.WriteAllBytes(FilePath, bytes);

        file = OpenFile();
        dataset = Check(H5D.open(file, "imgs"));
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Read<byte>(dataset, H5T.NATIVE_UINT8, 16));
        Assert.Contains(ErrorStack(), line => line.Contains("Fletcher32", StringComparison.Ordinal));
        Check(H5D.close(dataset));
        CloseFile(file);
    }
}
