using System.Text.Json.Nodes;
using Disentangle.Datasets;
using Disentangle.Learning.Metrics;

namespace Disentangle.Learning.Tests.Metrics;

public class MetricCatalogueTests
{
    [Fact]
    public void Names_AreUniqueAndFound()
    {
        Assert.Equal(MetricCatalogue.Names, MetricCatalogue.Names.Distinct());
        Assert.All(MetricCatalogue.All, metric => Assert.Same(metric, MetricCatalogue.Find(metric.Name.ToUpperInvariant())));
    }

    [Fact]
    public void Find_UnknownName_SuggestsTheNearest()
    {
        UnknownNameException error = Assert.Throws<UnknownNameException>(() => MetricCatalogue.Find("mgi"));
        Assert.Equal("mig", error.Nearest);
    }

    [Fact]
    public void Evaluate_WithoutNames_GivesEveryMetric()
    {
        MetricEvaluation evaluation = MetricCatalogue.Evaluate(GoldenSample.Create());
        Assert.Equal(MetricCatalogue.Names, evaluation.Results.Select(result => result.Metric));
        Assert.NotNull(evaluation.Find<MutualInformationGapResult>());
    }

    [Fact]
    public void Evaluate_OneName_GivesOnlyThat()
    {
        MetricEvaluation evaluation = MetricCatalogue.Evaluate(GoldenSample.Create(), ["nmi"]);
        Assert.Equal("nmi", Assert.Single(evaluation.Results).Metric);
        Assert.Null(evaluation.Find<MutualInformationGapResult>());
    }

    [Fact]
    public void ToJson_HasTheContractedKeys()
    {
        JsonObject json = JsonNode.Parse(MetricCatalogue.Evaluate(GoldenSample.Create()).ToJson().ToJsonString())!.AsObject();
        Assert.Equal(0.5168630, json["mig"]!.GetValue<double>(), 1e-6);
        Assert.Equal(3, json["nmi_top1"]!.AsArray().Count);
        Assert.Equal(0.243282, json["nmi_top2"]![2]!.GetValue<double>(), 1e-6);
        Assert.Equal(3, json["nmi_matrix"]!.AsArray().Count);
        Assert.Equal(4, json["nmi_matrix"]![0]!.AsArray().Count);
        Assert.Equal("f2", json["factors"]![2]!.GetValue<string>());
        JsonNode details = json["details"]!["mig"]!;
        Assert.Equal(20, details["bins"]!.GetValue<int>());
        Assert.Equal(2000, details["sample_count"]!.GetValue<int>());
        Assert.True(details["seconds"]!.GetValue<double>() > 0);
        Assert.Contains("histogram", details["estimator"]!.GetValue<string>());
    }

    [Fact]
    public void ToJson_FactorWithOneClass_IsNullAndNoted()
    {
        JsonObject json = MetricCatalogue.Evaluate(Oracles.Sample((x, y) => [x, y], fixColor: true)).ToJson();
        Assert.Null(json["nmi_top1"]![2]);
        Assert.Contains("color", json["details"]!["nmi"]!["notes"]![0]!.GetValue<string>());
    }
}
