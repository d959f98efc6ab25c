using Disentangle.Learning.Objectives;

namespace Disentangle.Learning.Training;

/// <summary>A loss or a weight became NaN or infinite; training stopped before that reached a checkpoint.</summary>
public sealed class TrainingDivergedException : ArithmeticException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="step">The step that failed, from 1.</param>
    /// <param name="what">What is not finite, for example the losses.</param>
    public TrainingDivergedException(long step, string what)
        : base($"Step {step}: {what}. Lower learning-rate or the weights of the loss; checkpoints from before it are kept.")
    {
        Step = step;
    }

    internal TrainingDivergedException(long step, LossValues losses)
        : this(step, $"the loss is not finite ({losses})")
    {
    }

    /// <summary>The step that failed, from 1.</summary>
    public long Step { get; }
}
