using System.Diagnostics;

namespace Disentangle.Cli.Tests;

/// <summary>Runs the tests of the Python reader on files that the command line has just written.</summary>
public sealed class PythonReaderTests
{
    private const string Python = "/usr/bin/python3";

    [Fact]
    public void GeneratedFiles_ReadTheSameInPython()
    {
        using TemporaryFolder folder = new();
        string[] generate = ["generate", "dsprites", "--joint", "band(scale,posX;sigma=0.2)", "--count", "500", "-o"];
        CliProcess.Run([.. generate, folder["a.h5"]]).ShouldSucceed();
        CliProcess.Run([.. generate, folder["a.npz"]]).ShouldSucceed();
        ProcessStartInfo info = new(Python, ["-B", "-m", "unittest", "-v"])
        {
            WorkingDirectory = Path.Combine(AppContext.BaseDirectory, "python"),
            RedirectStandardError = true,
        };
        info.Environment["DISENTANGLE_H5"] = folder["a.h5"];
        info.Environment["DISENTANGLE_NPZ"] = folder["a.npz"];
        using Process process = Process.Start(info)!;
        string report = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0 && report.Contains("test_both_kinds_hold_the_same_observations", StringComparison.Ordinal), report);
    }
}
