namespace TorchSharp.Interop;

/// <summary>What a run of convolutions needs of one of them; lists are height, width.</summary>
internal sealed record ConvolutionLayer(
    bool Transposed, torch.Tensor Weight, torch.Tensor? Bias, long[] Stride, long[] Padding, long[] OutputPadding, long[] Dilation,
    long Groups);
