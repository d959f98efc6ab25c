using static TorchSharp.torch;

namespace Disentangle.Learning.Objectives;

/// <summary>A loss and the named parts it is made of, as tensors of the current dispose scope.</summary>
/// <param name="Loss">The scalar to minimise, with its graph.</param>
/// <param name="KlPerLatent">KL to the prior of each latent in nats, mean over the batch, shape [D].</param>
/// <param name="Terms">Unweighted parts by the name they are logged under, each a scalar.</param>
public sealed record LossBreakdown(Tensor Loss, Tensor KlPerLatent, params IReadOnlyList<(string Name, Tensor Value)> Terms)
{
    /// <summary>Copies all values to the managed side, in one transfer.</summary>
    public LossValues Read()
    {
        using IDisposable gradients = no_grad();
        using Tensor all = cat([Loss.reshape(1), .. Terms.Select(term => term.Value.reshape(1)), KlPerLatent]).cpu();
        float[] values = all.data<float>().ToArray();
        int first = 1 + Terms.Count;
        return new LossValues(values[0], [.. Terms.Select((term, i) => (term.Name, values[1 + i]))], values[first..]);
    }
}
