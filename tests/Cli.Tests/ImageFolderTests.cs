using System.Diagnostics;

namespace Disentangle.Cli.Tests;

/// <summary>A folder of pictures that Python wrote without any library of ours, exported and read with NumPy.</summary>
public sealed class ImageFolderTests
{
    private const string Write = """
        import struct, sys, zlib
        import numpy
        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for i in range(6):
            picture = numpy.random.RandomState(i).randint(0, 256, (64, 64, 3), dtype=numpy.uint8)
            rows = b"".join(b"\0" + row.tobytes() for row in picture)
            head = struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0)
            with open(f"{sys.argv[1]}/{i}.png", "wb") as file:
                file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
        numpy.save(f"{sys.argv[1]}/labels.npy", numpy.asfortranarray([[i // 3, (i % 3) / 2] for i in range(6)], dtype=numpy.float32))
        """;

    private const string Check = """
        import sys
        import numpy
        file = numpy.load(sys.argv[1])
        for i in range(6):
            picture = numpy.random.RandomState(i).randint(0, 256, (64, 64, 3), dtype=numpy.uint8)
            assert (file["images"][i] == picture).all(), i
        assert (file["classes"] == [[i // 3, i % 3] for i in range(6)]).all(), file["classes"]
        assert (file["labels"] == [[i // 3, (i % 3) / 2] for i in range(6)]).all(), file["labels"]
        """;

    [Fact]
    public void Generate_FromAFolder_GivesItsPixelsAndLabels()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder["pictures"]);
        Python(Write, folder["pictures"]);
        File.WriteAllText(folder["pictures/images.yaml"], "labels: labels.npy\nfactors: [a, b]\n");
        CliProcess.Run("generate", folder["pictures"], "-o", folder["a.npz"]).ShouldSucceed();
        Python(Check, folder["a.npz"]);
        CliProcess.Run("verify", folder["a.npz"]).ShouldSucceed();
    }

    private static void Python(string script, string path)
    {
        ProcessStartInfo info = new("/usr/bin/python3", ["-B", "-c", script, path]) { RedirectStandardError = true };
        using Process process = Process.Start(info)!;
        string report = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, report);
    }
}
