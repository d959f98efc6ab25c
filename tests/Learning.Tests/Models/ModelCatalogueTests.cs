using Disentangle.Datasets;
using Disentangle.Learning.Models;
using Disentangle.Learning.Objectives;

namespace Disentangle.Learning.Tests.Models;

public sealed class ModelCatalogueTests
{
    [Fact]
    public void Find_OfAKnownName_GivesItsSettingsAndObjective()
    {
        Assert.IsType<Vae>(ModelCatalogue.Find("vae").Defaults.CreateObjective());
        Assert.IsType<BetaVae>(ModelCatalogue.Find("beta-vae").Defaults.CreateObjective());
    }

    [Fact]
    public void Find_OfAnUnknownName_SuggestsTheNearestAndListsAll()
    {
        UnknownNameException e = Assert.Throws<UnknownNameException>(() => ModelCatalogue.Find("beta_vae"));
        Assert.Equal("beta-vae", e.Nearest);
        Assert.All(ModelCatalogue.All, model => Assert.Contains(model.Name, e.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void All_HaveDistinctNamesASummaryAndAPaper()
    {
        Assert.Equal(ModelCatalogue.All.Count, ModelCatalogue.All.DistinctBy(model => model.Name).Count());
        Assert.All(ModelCatalogue.All, model => Assert.NotEmpty(model.Summary));
        Assert.All(ModelCatalogue.All, model => Assert.NotEmpty(model.Paper));
    }
}
