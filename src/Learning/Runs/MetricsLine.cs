using Disentangle.Learning.Objectives;

namespace Disentangle.Learning.Runs;

/// <summary>One line of <c>metrics.jsonl</c>.</summary>
/// <param name="Step">Steps done, from 1.</param>
/// <param name="Seconds">Training time so far, over all sessions of the run.</param>
/// <param name="ImagesPerSecond">Rate since the line before.</param>
/// <param name="Losses">Losses of that step's batch, before its update.</param>
public sealed record MetricsLine(long Step, double Seconds, double ImagesPerSecond, LossValues Losses);
