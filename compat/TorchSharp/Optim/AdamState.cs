using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What Adam and AdamW remember of one parameter: steps so far, means of gradients and of their squares.</summary>
public abstract class AdamState : OptimizerState
{
    public long step;
    public Tensor exp_avg = null!;
    public Tensor exp_avg_sq = null!;
    public Tensor? max_exp_avg_sq;

    public override void LoadStateDict(OptimizerState source)
    {
        AdamState other = (AdamState)source;
        if (ReferenceEquals(other, this))
        {
            return;
        }

        step = other.step;
        exp_avg.copy_(other.exp_avg);
        exp_avg_sq.copy_(other.exp_avg_sq);
        if (max_exp_avg_sq is not null && other.max_exp_avg_sq is not null)
        {
            max_exp_avg_sq.copy_(other.max_exp_avg_sq);
        }
    }

    public override bool ApproximatelyEquals(OptimizerState other) => other is AdamState state && state.step == step &&
        state.exp_avg.allclose(exp_avg) && state.exp_avg_sq.allclose(exp_avg_sq) &&
        (max_exp_avg_sq is null ? state.max_exp_avg_sq is null : state.max_exp_avg_sq?.allclose(max_exp_avg_sq) == true);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            exp_avg.Dispose();
            exp_avg_sq.Dispose();
            max_exp_avg_sq?.Dispose();
        }
    }
}
