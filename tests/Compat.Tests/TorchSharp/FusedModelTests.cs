using TorchSharp.Interop;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Disentangle.Compat.Tests.TorchSharp;

/// <summary>A whole variational autoencoder with the fused layers and without.</summary>
[Collection(TorchProcess.Name)]
public sealed class FusedModelTests
{
    [Theory]
    [InlineData(64, 1)]
    [InlineData(13, 1)]
    [InlineData(13, 3)]
    public void Gradients_FusedAndPlain_AreTheSame(long images, long channels)
    {
        manual_seed(61);
        Sequential encoder = Sequential(
            Conv2d(channels, 32, 4, 2, 1), ReLU(), Conv2d(32, 32, 4, 2, 1), ReLU(), Conv2d(32, 64, 4, 2, 1), ReLU(),
            Conv2d(64, 64, 4, 2, 1), ReLU(), Flatten(), Linear(1024, 256), ReLU(), Linear(256, 20));
        Sequential decoder = Sequential(
            Linear(10, 256), ReLU(), Linear(256, 1024), ReLU(), Unflatten(1, [64, 4, 4]), ConvTranspose2d(64, 64, 4, 2, 1), ReLU(),
            ConvTranspose2d(64, 32, 4, 2, 1), ReLU(), ConvTranspose2d(32, 32, 4, 2, 1), ReLU(), ConvTranspose2d(32, channels, 4, 2, 1));
        Tensor[] parameters = [.. encoder.parameters(), .. decoder.parameters()];
        Tensor pictures = rand(images, channels, 64, 64), noise = randn(images, 10);

        Tensor Loss()
        {
            Tensor[] halves = encoder.call(pictures).chunk(2, 1);
            Tensor logits = decoder.call(halves[0] + ((halves[1] * 0.5).exp() * noise));
            Tensor divergence = (halves[0].square() + halves[1].exp() - halves[1] - 1).sum() * 2;
            return (functional.binary_cross_entropy_with_logits(logits, pictures, reduction: Reduction.Sum) + divergence) / images;
        }

        Tensor fused = Loss();
        IList<Tensor> given = autograd.grad([fused], parameters);
        AppContext.SetSwitch(Fusion.FusedSwitch, false);
        try
        {
            Tensor plain = Loss();
            IList<Tensor> wanted = autograd.grad([plain], parameters);
            Close.Relative(plain, fused, 1e-6);
            for (int i = 0; i < parameters.Length; i++)
            {
                Close.Relative(wanted[i], given[i], 1e-5);
            }
        }
        finally
        {
            AppContext.SetSwitch(Fusion.FusedSwitch, true);
        }
    }
}
