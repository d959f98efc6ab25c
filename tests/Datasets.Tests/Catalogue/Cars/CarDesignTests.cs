using Disentangle.Datasets.Catalogue.Cars;

namespace Disentangle.Datasets.Tests.Catalogue.Cars;

public sealed class CarDesignTests
{
    private static readonly CarDesign[] Designs = [.. Enumerable.Range(0, 183).Select(CarDesign.Of)];

    [Fact]
    public void Designs_OfTheDataSet_AreOfEveryClass()
    {
        Assert.Equal(CarClasses.All.Select(c => c.Name).Order(), Designs.Select(d => d.Class.Name).Distinct().Order());
        Assert.Equal(16, CarClasses.All.Count);
    }

    [Fact]
    public void Design_OfANumber_IsAlwaysTheSame()
    {
        Assert.All(Designs, (d, i) => Assert.Equal(Measures(d), Measures(CarDesign.Of(i))));
        Assert.Equal(183, Designs.Select(d => string.Join(' ', Measures(d))).Distinct().Count());
    }

    [Fact]
    public void Design_OfEveryCar_HasARoofWheelsUnderItAndGlassAboveItsHood()
    {
        Assert.All(Designs, d =>
        {
            Assert.InRange(d.RoofFront - d.RoofRear, 0.39999, d.Length);
            Assert.InRange(d.RoofPeak, d.RoofRear, d.RoofFront);
            Assert.True(d.FrontAxle + d.WheelRadius < d.Length / 2);
            Assert.True(d.RearAxle - d.WheelRadius > -d.Length / 2);
            Assert.True(2 * d.WheelRadius < d.WindscreenFoot.Z);
            Assert.True(d.FrontAxle - d.RearAxle > 4 * d.WheelRadius);
            Assert.True(d.WindscreenFoot.Z + d.GlassBase < d.Height - 0.2);
            Assert.True(d.Bumper < d.NoseTop && d.NoseTop < d.WindscreenFoot.Z);

            // The hood's front edge lies before the windscreen's foot, or the hood would have no slope.
            Assert.True((d.Length / 2) - (d.NoseRun * (d.NoseTop - d.Bumper)) - d.WindscreenFoot.X > 0.03);
        });
    }

    [Fact]
    public void Design_OfEveryCar_HasMeasuresOfItsClass()
    {
        Assert.All(Designs, d =>
        {
            Assert.InRange(d.Length, d.Class.Length.Low, d.Class.Length.High);
            Assert.InRange(2 * d.HalfWidth, d.Class.Width.Low, d.Class.Width.High);
            Assert.InRange(d.Height, d.Class.Height.Low, d.Class.Height.High);
            Assert.InRange(d.WindscreenRun, d.Class.WindscreenRun.Low, d.Class.WindscreenRun.High);
            Assert.InRange(d.RearRun, Math.Min(1.5, d.Class.RearRun.Low), d.Class.RearRun.High);
        });
    }

    [Fact]
    public void Probabilities_OfEveryClass_AddUpToAtMostOne()
    {
        Assert.All(CarClasses.All, c =>
        {
            Assert.InRange(c.Liveries.Sum(l => l.Probability), 0, 1);
            Assert.InRange(c.Attachments.Sum(a => a.Probability), 0, 1);
            Assert.InRange(c.Trim.Black + c.Trim.Chrome, 0, 1);
        });
    }

    private static double[] Measures(CarDesign d) =>
    [
        d.Length, d.HalfWidth, d.Height, d.NoseTop, d.WindscreenFoot.X, d.RearFoot.X, d.FrontAxle, d.PillarB, d.LampHalfWidth, d.BodyColor.Packed,
        d.Box?.X ?? 0,
    ];
}
