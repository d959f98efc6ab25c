using Disentangle.Learning.Objectives;

namespace Disentangle.Learning.Training;

/// <summary>How one session of training ended.</summary>
/// <param name="FirstStep">Steps that were done before this session; above 0 where it continued a run.</param>
/// <param name="Step">Steps done now.</param>
/// <param name="IsComplete">Whether all steps are done; false after a cancellation.</param>
/// <param name="Losses">Losses of the last step of this session; null where none was left to do.</param>
/// <param name="ImagesPerSecond">Rate of this session, rendering included.</param>
/// <param name="Checkpoint">File of the newest checkpoint.</param>
public sealed record TrainingResult(
    long FirstStep, long Step, bool IsComplete, LossValues? Losses, double ImagesPerSecond, string Checkpoint);
