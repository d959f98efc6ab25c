using Disentangle.Learning.Objectives;

namespace Disentangle.Learning.Training;

/// <summary>Where a training run stands after a step.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Steps">Steps in total.</param>
/// <param name="Losses">Losses of the step's batch, before its update.</param>
/// <param name="ImagesPerSecond">Rate since the last logged step, rendering included.</param>
/// <param name="Seconds">Training time so far, over all sessions of the run.</param>
public sealed record TrainingProgress(long Step, long Steps, LossValues Losses, double ImagesPerSecond, double Seconds);
