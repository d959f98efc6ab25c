namespace Disentangle.Learning.Objectives;

/// <summary>Shorthands for objectives.</summary>
public static class ObjectiveExtensions
{
    /// <summary>The loss of a batch that went through the model in one piece.</summary>
    public static LossBreakdown Compute(this IObjective objective, ForwardPass pass) =>
        objective.Compute(objective.Reconstruct(pass.Logits, pass.Images), pass.Posteriors);
}
