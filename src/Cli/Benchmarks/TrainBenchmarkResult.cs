using Disentangle.Cli.Console;

namespace Disentangle.Cli.Benchmarks;

/// <summary>What <c>bench train</c> found.</summary>
/// <param name="Rates">Images per second with rendering and from memory.</param>
/// <param name="PhaseMilliseconds">Mean time of each part of a step, rendering included.</param>
/// <param name="LayerMilliseconds">Fastest time of each layer alone, forward and backward, for a worker's share of a batch.</param>
internal sealed record TrainBenchmarkResult(
    IReadOnlyList<Repeats> Rates, IReadOnlyDictionary<string, double> PhaseMilliseconds, IReadOnlyDictionary<string, double> LayerMilliseconds)
{
    /// <summary>Sum of the layers: the least that a step can take.</summary>
    public double FloorMilliseconds => LayerMilliseconds.Values.Sum();

    /// <summary>Prints three tables, or all as JSON.</summary>
    internal void Show(Terminal terminal) => terminal.Result(this, text =>
    {
        text.Write(Repeats.TableOf(Rates));
        text.Write(Terminal.Table(["part of a step", "ms"], Rows(PhaseMilliseconds)));
        text.Write(Terminal.Table(["layer alone", "ms"], Rows(LayerMilliseconds).Append(["all layers: the floor of a step", FloorMilliseconds.ToString("0.00")])));
    });

    private static IEnumerable<string[]> Rows(IReadOnlyDictionary<string, double> milliseconds) =>
        milliseconds.Select(pair => new[] { pair.Key, pair.Value.ToString("0.00") });
}
