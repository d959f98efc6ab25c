namespace TorchSharp.Modules;

/// <summary>Settings of one parameter group; null takes the optimizer's own.</summary>
public class OptimizerOptions
{
    public double? LearningRate { get; set; }

    public double InitialLearningRate { get; set; }

    public virtual void LoadStateDict(OptimizerOptions source)
    {
        LearningRate = source.LearningRate;
        InitialLearningRate = source.InitialLearningRate;
    }

    internal OptimizerOptions Copy() => (OptimizerOptions)MemberwiseClone();
}
