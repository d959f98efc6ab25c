using Disentangle.Datasets;

namespace Disentangle.Learning.Models;

/// <summary>All models that can be trained. A new one is a settings record, an objective and a line here.</summary>
public static class ModelCatalogue
{
    /// <summary>The models, in the order of listings.</summary>
    public static IReadOnlyList<ModelDefinition> All { get; } =
    [
        new("variational autoencoder, the β = 1 baseline", "Kingma and Welling, 2014, arXiv:1312.6114", new VaeSettings()),
        new("VAE with β times the KL term", "Higgins et al., ICLR 2017, openreview.net/forum?id=Sy2fzU9gl", new BetaVaeSettings()),
    ];

    /// <summary>The model called <paramref name="name"/>.</summary>
    /// <exception cref="UnknownNameException">There is none; the nearest known name is suggested.</exception>
    public static ModelDefinition Find(string name) =>
        All.FirstOrDefault(model => model.Name == name)
        ?? throw new UnknownNameException("model", name, [.. All.Select(model => model.Name)]);
}
