using System.Diagnostics;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Runs;
using Disentangle.Learning.Training;

namespace Disentangle.Cli.Benchmarks;

/// <summary>Training steps with the batches drawn as they are needed, and the same with batches from memory.</summary>
internal static class TrainBenchmark
{
    private const int WarmUp = 10;
    private const int BatchesInMemory = 8;

    /// <param name="dataset">A data set of the catalogue.</param>
    /// <param name="settings">Resolved settings.</param>
    /// <param name="steps">Steps that are timed.</param>
    /// <param name="repeats">Times that they are timed.</param>
    internal static Repeats[] Run(string dataset, TrainingSettings settings, int steps, int repeats)
    {
        using ObservationSourceFactory factory = new();
        using IObservationSource rendered = new RenderedData(new Recipe { Dataset = dataset }).OpenTraining(factory);
        using RepeatedBatchSource memory = new(rendered, BatchesInMemory * settings.Batch);
        double[] withRendering = new double[repeats], withoutRendering = new double[repeats];
        for (int i = 0; i < repeats; i++)
        {
            withRendering[i] = Rate(rendered, settings, steps);
            withoutRendering[i] = Rate(memory, settings, steps);
        }

        return
        [
            Repeats.Of($"{settings.Model.Name}, batch {settings.Batch}, {settings.Threads} thread(s), rendering included", "images/s", withRendering),
            Repeats.Of("the same from memory", "images/s", withoutRendering),
        ];
    }

    // The trainer's own loop without its files: what is timed is reading ahead and stepping.
    private static double Rate(IObservationSource source, TrainingSettings settings, int steps)
    {
        using Learner learner = new(settings, source.Format);
        using ReadAhead batches = new(source, settings.Batch, firstIndex: 0);
        long start = 0;
        for (int step = 0; step < WarmUp + steps; step++)
        {
            if (step == WarmUp)
            {
                start = Stopwatch.GetTimestamp();
            }

            learner.Step(batches.Next().Images);
        }

        return steps * settings.Batch / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
