using System.Diagnostics;

namespace Disentangle.Cli.Tests;

/// <summary>Runs the command line as its users do: a process of its own, with exit code, stdout and stderr.</summary>
internal static class CliProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    internal static CliResult Run(params string[] arguments) => Run([], arguments);

    internal static CliResult Run(Dictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Start(environment, arguments);
        return WaitFor(process);
    }

    /// <summary>Starts the command, kills it with SIGKILL as soon as <paramref name="when"/> holds, and says whether it was still running.</summary>
    internal static bool KillWhen(Func<bool> when, params string[] arguments)
    {
        using Process process = Start([], arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        long start = Stopwatch.GetTimestamp();
        while (!process.HasExited && !when() && Stopwatch.GetElapsedTime(start) < Limit)
        {
            Thread.Sleep(2);
        }

        bool wasRunning = !process.HasExited;
        process.Kill();
        process.WaitForExit();
        Task.WaitAll(output, error);
        return wasRunning && process.ExitCode != 0;
    }

    private static Process Start(Dictionary<string, string> environment, string[] arguments)
    {
        ProcessStartInfo info = new(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "disentangle.dll"));
        foreach (string argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in environment)
        {
            info.Environment[name] = value;
        }

        return Process.Start(info)!;
    }

    private static CliResult WaitFor(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The command did not end within {Limit}.");
        }

        Task.WaitAll(output, error);
        return new CliResult(process.ExitCode, output.Result, error.Result);
    }
}
