using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints.Pairwise;

public sealed class CyclicBandTests
{
    private static readonly FactorSpace Space = new(
        Factor.Linear("floor_hue", 0, 0.9, 10) with { IsCyclic = true },
        Factor.Linear("wall_hue", 0, 0.9, 10) with { IsCyclic = true },
        Factor.Linear("orientation", 0, 2 * Math.PI, 9) with { Unit = "rad", IsCyclic = true },
        Factor.Linear("posX", 0, 1, 5),
        Factor.Linear("size", 0, 1, 2),
        new Factor("color", [1]) { IsCyclic = true });

    [Fact]
    public void Weight_OfTwoHues_DependsOnTheirDistanceAlongTheCircle()
    {
        CyclicBand band = new(Space, 0, 1, 0.15);
        for (int a = 0; a < 10; a++)
        {
            for (int b = 0; b < 10; b++)
            {
                int steps = Math.Abs(a - b);
                double turns = Math.Min(steps, 10 - steps) / 10.0;

                Assert.Equal(Math.Exp(-turns * turns / (2 * 0.0225)), band.Weight([a, b]), 1e-14);
            }
        }
    }

    [Fact]
    public void Table_OfTwoHues_IsTheSameForEachClass()
    {
        JointDistribution joint = JointDistribution.Parse("cyclic(floor_hue,wall_hue;sigma=0.1)", Space);

        Assert.All(joint.Marginal(0), p => Assert.Equal(0.1, p, 1e-15));
        Assert.Equal(joint.Marginal(0, 1)[9], joint.Marginal(0, 1)[1], 1e-16);
    }

    [Fact]
    public void Weight_OfAnAngleWhoseLastClassIsAFullTurn_IsThatOfTheFirstClassToTheLastBit()
    {
        foreach (CyclicBand band in new CyclicBand[] { new(Space, 2, 0, 0.1), new(Space, 2, 3, 0.3, 0.7), new(Space, 3, 2, 0.2, 0.1, -3) })
        {
            int place = band.Positions[0] == 2 ? 0 : 1;
            for (int other = 0; other < Space.Sizes[band.Positions[1 - place]]; other++)
            {
                int[] first = [other, other], last = [other, other];
                (first[place], last[place]) = (0, 8);

                Assert.Equal(band.Weight(first), band.Weight(last));
            }
        }
    }

    [Fact]
    public void Weight_OfAFactorThatIsNotCyclic_WindsItOnceRoundTheCircle()
    {
        CyclicBand band = new(Space, 2, 3, 0.1);

        // Classes 0 to 4 have the phases 0, ¼, ½, ¾ and 1, which are classes 0, 2, 4, 6 and 0 of the orientation.
        Assert.Equal([1.0, 1, 1, 1, 1], Enumerable.Range(0, 5).Select(x => band.Weight([2 * x % 8, x])));
        Assert.Equal(Math.Exp(-0.25 * 0.25 / 0.02), band.Weight([0, 1]), 1e-15);
    }

    [Fact]
    public void Shift_MovesTheLineByTurnsOfTheFirstFactor()
    {
        CyclicBand band = new(Space, 0, 1, 0.1, shift: 0.3);
        for (int b = 0; b < 10; b++)
        {
            Assert.Equal(1, band.Weight([(b + 3) % 10, b]), 1e-15);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(3)]
    public void Winding_TurnsTheFirstFactorThatOften(int winding)
    {
        CyclicBand band = new(Space, 0, 1, 0.1, winding: winding);
        for (int b = 0; b < 10; b++)
        {
            Assert.Equal(1, band.Weight([(((b * winding) % 10) + 10) % 10, b]), 1e-15);
        }
    }

    [Theory]
    [InlineData("cyclic(wall_hue,floor_hue;sigma=0.1,shift=0,winding=1)", "cyclic(floor_hue,wall_hue;sigma=0.1)")]
    [InlineData("cyclic(wall_hue,floor_hue;sigma=0.1,shift=2)", "cyclic(floor_hue,wall_hue;sigma=0.1)")]
    [InlineData("cyclic(wall_hue,floor_hue;sigma=0.1,shift=-0.5)", "cyclic(floor_hue,wall_hue;sigma=0.1,shift=0.5)")]
    [InlineData("cyclic(wall_hue,floor_hue;sigma=0.1,shift=-0.25)", "cyclic(wall_hue,floor_hue;sigma=0.1,shift=0.75)")]
    [InlineData("cyclic(wall_hue,floor_hue;sigma=0.1,shift=0.25,winding=-1)", "cyclic(floor_hue,wall_hue;sigma=0.1,shift=0.25,winding=-1)")]
    [InlineData("cyclic(wall_hue,floor_hue;sigma=0.1,winding=2)", "cyclic(wall_hue,floor_hue;sigma=0.1,winding=2)")]
    [InlineData("cyclic(posX,orientation;sigma=0.2,shift=-1e-30)", "cyclic(orientation,posX;sigma=0.2)")]
    public void Expression_IsCanonical(string text, string canonical)
    {
        Canonical.Parse(text, canonical, Space);
    }

    [Theory]
    [InlineData("cyclic(posX,size;sigma=0.1)", "Neither of posX,size is an angle or a hue that closes on itself; those that are: floor_hue, wall_hue, orientation")]
    [InlineData("cyclic(floor_hue,size;sigma=0.1)", "Factor size has 2 classes, which make a single phase")]
    [InlineData("cyclic(floor_hue,color;sigma=0.1)", "Factor color has 1 classes, which make a single phase")]
    [InlineData("cyclic(floor_hue,wall_hue;sigma=0)", "sigma is 0; it must be above 0")]
    [InlineData("cyclic(floor_hue,wall_hue;sigma=0.1,winding=0)", "winding is 0")]
    [InlineData("cyclic(floor_hue,wall_hue;sigma=0.1,winding=1.5)", "winding is 1.5; it must be a whole number")]
    [InlineData("cyclic(floor_hue,floor_hue;sigma=0.1)", "stands twice")]
    public void Faults_AreNamed(string text, string problem)
    {
        Assert.Contains(problem, Canonical.Refused(text, Space).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Shift_NotFinite_IsRefused(double shift)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CyclicBand(Space, 0, 1, 0.1, shift));
    }
}
