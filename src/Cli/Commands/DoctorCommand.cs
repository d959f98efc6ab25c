using System.Runtime.Intrinsics.X86;
using Disentangle.Cli.Console;
using Disentangle.Render;
using HDF.PInvoke;
using TorchSharp;

namespace Disentangle.Cli.Commands;

/// <summary><c>doctor</c>: what of the machine is found, and how to get what is not.</summary>
internal static class DoctorCommand
{
    private sealed record Finding(string Part, bool Found, bool Required, string Detail, string? Cure);

    internal static Command Create()
    {
        Command command = new("doctor", "Say what of OpenGL, libtorch, HDF5 and CUDA is found, and how to get what is not.");
        command.SetAction(parsed => Run(new Terminal(parsed)));
        return command;
    }

    private static int Run(Terminal terminal)
    {
        Finding[] findings =
        [
            Check("OpenGL", required: true, "apt-get install libegl1 libgl1-mesa-dri", OpenGl),
            Check("libtorch", required: true, "apt-get install libtorch-dev, then start ./disentangle again", Torch),
            Check("CUDA", required: false, "build with a CUDA libtorch; see docs/dependencies.md", Cuda),
            Check("HDF5", required: true, "apt-get install libhdf5-103-1", Hdf5),
            Check("processor", required: false, null, Processor),
        ];
        terminal.Result(findings, text =>
        {
            text.Write(Terminal.Table(
                ["part", "", "what was found"],
                findings.Select(f => new[] { f.Part, f.Found ? "found" : f.Required ? "MISSING" : "none", f.Detail.Split('\n')[0] })));
            foreach (Finding finding in findings.Where(f => f is { Found: false, Cure: not null }))
            {
                text.WriteLine(finding.Detail.Contains('\n') ? $"{finding.Part}: {finding.Detail}" : $"{finding.Part}: {finding.Cure}");
            }
        });
        return findings.All(f => f.Found || !f.Required) ? CommandLineApplication.Done : CommandLineApplication.Failed;
    }

    private static Finding Check(string part, bool required, string? cure, Func<(bool Found, string Detail)> check)
    {
        try
        {
            (bool found, string detail) = check();
            return new Finding(part, found, required, detail, found ? null : cure);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new Finding(part, false, required, FailureMessages.Describe(e), cure);
        }
    }

    private static (bool, string) OpenGl()
    {
        using RenderThread thread = RenderThread.Start();
        GraphicsDriver driver = thread.Driver;
        return (true, $"{driver.Renderer}, {driver.Version} ({driver.ContextKind})");
    }

    private static (bool, string) Torch() => (true, $"{torch.__version__}, {torch.get_num_threads()} thread(s)");

    private static (bool, string) Cuda()
    {
        try
        {
            return torch.cuda.is_available() ? (true, $"{torch.cuda.device_count()} device(s)") : (false, "libtorch sees no device");
        }
        catch (DllNotFoundException)
        {
            return (false, "needs libtorch");
        }
    }

    private static (bool, string) Hdf5()
    {
        uint major = 0, minor = 0, release = 0, isThreadSafe = 0;
        return H5.get_libversion(ref major, ref minor, ref release) < 0 || H5.is_library_threadsafe(ref isThreadSafe) < 0
            ? (false, "the library does not answer")
            : (true, $"{major}.{minor}.{release}, {(isThreadSafe != 0 ? "thread-safe" : "not thread-safe (all calls come from one thread)")}");
    }

    private static (bool, string) Processor() =>
        (true, $"{Environment.ProcessorCount} core(s), {(Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : "no AVX2")}");
}
