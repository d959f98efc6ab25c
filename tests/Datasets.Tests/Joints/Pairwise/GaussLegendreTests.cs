using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Tests.Joints.Pairwise;

public sealed class GaussLegendreTests
{
    [Fact]
    public void Integral_OfEachPowerUpToThe39th_IsExact()
    {
        for (int power = 0; power < 40; power++)
        {
            double sum = 0;
            for (int i = 0; i < GaussLegendre.Nodes; i++)
            {
                (double node, double weight) = GaussLegendre.At(i, 0, 1);
                sum += weight * Math.Pow(node, power);
            }

            Assert.Equal(1.0 / (power + 1), sum, 1e-15);
        }
    }
}
