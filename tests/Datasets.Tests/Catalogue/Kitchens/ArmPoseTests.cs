using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Kitchens;

namespace Disentangle.Datasets.Tests.Catalogue.Kitchens;

public sealed class ArmPoseTests
{
    [Fact]
    public void To_OfEveryHand_JoinsTwoLinksOfTheirLengthAtAnElbowAboveTheirLine()
    {
        for (int i = 0; i <= 28; i++)
        {
            for (int j = 0; j <= 16; j++)
            {
                (double x, double y) = Isaac3dLike.HandAt(i / 28.0, j / 16.0);
                ArmPose pose = ArmPose.To(x, y);

                Assert.Equal(x, pose.Reach * pose.DirectionX, 1e-12);
                Assert.Equal(y, ArmPose.BaseY + (pose.Reach * pose.DirectionY), 1e-12);
                Assert.Equal(0.5, Length(pose.ElbowReach, pose.ElbowHeight - ArmPose.ShoulderHeight), 1e-12);
                Assert.Equal(0.5, Length(pose.Reach - pose.ElbowReach, ArmPose.WristHeight - pose.ElbowHeight), 1e-12);
                Assert.True(pose.ElbowHeight > ((ArmPose.ShoulderHeight + ArmPose.WristHeight) / 2) + 0.1, $"hand at {x}, {y}");
            }
        }
    }

    [Fact]
    public void To_OfAHandStraightAhead_HasTheElbowOfThePythagoreanTriangle()
    {
        // Shoulder and wrist are 0.6 apart where the reach is √(0.36 − 0.22²); the elbow is 0.4 from the middle of their line.
        double reach = Math.Sqrt(0.36 - (0.22 * 0.22));
        ArmPose pose = ArmPose.To(0, ArmPose.BaseY - reach);

        Assert.Equal((0.0, -1.0), (pose.DirectionX, pose.DirectionY));
        Assert.Equal(0.4, Length(pose.ElbowReach - (reach / 2), pose.ElbowHeight - 0.31), 1e-12);
    }

    [Theory]
    [InlineData(0, ArmPose.BaseY)]
    [InlineData(0, -0.3)]
    public void To_OfAHandOutOfReach_IsRefused(double x, double y)
    {
        Assert.Contains("within the two links", Assert.Throws<ArgumentOutOfRangeException>(() => ArmPose.To(x, y)).Message, StringComparison.Ordinal);
    }

    private static double Length(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
