using System.Diagnostics;
using Disentangle.Datasets;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Networks;
using Disentangle.Learning.Runs;
using Disentangle.Learning.Training;
using static TorchSharp.torch;

namespace Disentangle.Cli.Benchmarks;

/// <summary>Training steps with the batches drawn as they are needed, the same with batches from memory, and what each layer takes alone.</summary>
internal static class TrainBenchmark
{
    private const int WarmUp = 10;
    private const int BatchesInMemory = 8;
    private const int LayerRepeats = 15;

    /// <param name="dataset">A data set of the catalogue.</param>
    /// <param name="settings">Resolved settings.</param>
    /// <param name="steps">Steps that are timed.</param>
    /// <param name="repeats">Times that they are timed.</param>
    internal static TrainBenchmarkResult Run(string dataset, TrainingSettings settings, int steps, int repeats)
    {
        using ObservationSourceFactory factory = new();
        using IObservationSource rendered = new RenderedData(new Recipe { Dataset = dataset }).OpenTraining(factory);
        using RepeatedBatchSource memory = new(rendered, BatchesInMemory * settings.Batch);
        double[] withRendering = new double[repeats], withoutRendering = new double[repeats];
        StepTimes times = new();
        for (int i = 0; i < repeats; i++)
        {
            withRendering[i] = Rate(rendered, settings, steps, times);
            withoutRendering[i] = Rate(memory, settings, steps, new StepTimes());
        }

        string what = $"{settings.Model.Name} on {dataset}, batch {settings.Batch}, {settings.Workers} worker(s) of {settings.Threads} thread(s)";
        return new TrainBenchmarkResult(
            [Repeats.Of($"{what}, rendering included", "images/s", withRendering), Repeats.Of("the same from memory", "images/s", withoutRendering)],
            Enum.GetValues<StepPhase>().ToDictionary(p => p.ToString(), p => times[p].TotalMilliseconds / (steps * repeats)),
            Layers(settings, rendered.Format));
    }

    // The trainer's own loop without its files: what is timed is reading ahead and stepping.
    private static double Rate(IObservationSource source, TrainingSettings settings, int steps, StepTimes times)
    {
        using Learner learner = new(settings, source.Format);
        using ReadAhead batches = new(source, settings.Batch, firstIndex: 0);
        long start = 0;
        for (int step = 0; step < WarmUp + steps; step++)
        {
            if (step == WarmUp)
            {
                learner.Times.Reset();
                start = Stopwatch.GetTimestamp();
            }

            ObservationBatch batch;
            using (learner.Times.Measure(StepPhase.Render))
            {
                batch = batches.Next();
            }

            learner.Step(batch.Images);
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        times.Add(learner.Times);
        return steps * settings.Batch / seconds;
    }

    // One thread and a worker's share of a batch: workers that never wait for anything would take as long as the sum.
    private static Dictionary<string, double> Layers(TrainingSettings settings, ImageFormat format)
    {
        set_num_threads(settings.Threads);
        manual_seed(0);
        int share = Math.Max(1, settings.Batch / settings.Workers);
        return new(
            LayerTimings.Measure(ConvolutionalNetworks.Encoder(format, 2 * settings.Latents), share, LayerRepeats, needsInputGradient: false)
                .Concat(LayerTimings.Measure(ConvolutionalNetworks.Decoder(format, settings.Latents), share, LayerRepeats, needsInputGradient: true))
                .Select((t, i) => KeyValuePair.Create($"{i + 1} {t.Layer}", 1e3 * t.Seconds)));
    }
}
