namespace TorchSharp.Modules;

/// <summary>A tensor that a module trains. It outlives the scope in which it was made, as its module does.</summary>
public sealed class Parameter : torch.Tensor
{
    public Parameter(torch.Tensor data, bool requires_grad = true)
        : base(Own(data))
    {
        DetachFromDisposeScope();
        this.requires_grad = requires_grad;
    }

    private static nint Own(torch.Tensor data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using torch.Tensor shared = data.detach();
        return shared.Release();
    }
}
