using System.Diagnostics;
using Disentangle.Cli.Console;

namespace Disentangle.Cli.Benchmarks;

/// <summary>Rates of one job that was done several times, in units per second.</summary>
internal sealed record Repeats(string What, string Unit, double Minimum, double Median, double Maximum)
{
    /// <summary>Does a job of <paramref name="units"/> units <paramref name="repeats"/> times, after one short warm-up by the caller.</summary>
    internal static Repeats Measure(string what, string unit, double units, int repeats, Action job)
    {
        double[] rates = new double[repeats];
        for (int i = 0; i < repeats; i++)
        {
            long start = Stopwatch.GetTimestamp();
            job();
            rates[i] = units / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return Of(what, unit, rates);
    }

    /// <summary>Summarises rates.</summary>
    internal static Repeats Of(string what, string unit, double[] rates)
    {
        double[] sorted = [.. rates.Order()];
        return new Repeats(what, unit, sorted[0], (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, sorted[^1]);
    }

    /// <summary>Prints one row per job, or all as JSON.</summary>
    internal static void Show(Terminal terminal, params Repeats[] all) => terminal.Result(
        all,
        text => text.Write(TableOf(all)));

    /// <summary>One row per job.</summary>
    internal static Table TableOf(IEnumerable<Repeats> all) => Terminal.Table(
        ["what", "min", "median", "max", "unit"],
        all.Select(r => new[] { r.What, r.Minimum.ToString("N0"), r.Median.ToString("N0"), r.Maximum.ToString("N0"), r.Unit }));
}
