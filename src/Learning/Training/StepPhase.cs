namespace Disentangle.Learning.Training;

/// <summary>A part of a training step.</summary>
public enum StepPhase
{
    /// <summary>Waiting for the batch, which is drawn meanwhile.</summary>
    Render,

    /// <summary>Encoding, sampling, decoding, reconstruction term.</summary>
    Forward,

    /// <summary>The loss of the batch, and its derivatives by the posteriors.</summary>
    Loss,

    /// <summary>Backward through decoder and encoder; sum over workers.</summary>
    Backward,

    /// <summary>The optimiser's update.</summary>
    Optimizer,
}
