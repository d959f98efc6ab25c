using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Catalogue.Chairs;

namespace Disentangle.Datasets.Tests.Catalogue.Chairs;

public sealed class ChairModelTests
{
    private static readonly ChairModel[] Models = [.. Enumerable.Range(0, ChairsLike.ModelCount).Select(ChairModel.Of)];

    [Fact]
    public void Models_AreAllDifferent()
    {
        Assert.Equal(Models.Length, Models.Select(m => Convert.ToHexString(Parameters(m, 0, 20))).Distinct().Count());
    }

    // A change of a single bit of a single chair is a new renderer version.
    [Fact]
    public void Models_AreThoseOfRendererVersion1()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ChairModel model in Models)
        {
            hash.AppendData(Parameters(model, 360.0 * 7 / 31, 30));
        }

        Assert.Equal("DDEC4FC30604EAEA", Convert.ToHexString(hash.GetHashAndReset())[..16]);
    }

    [Fact]
    public void Models_AreOfEveryKind()
    {
        int[] counts = [.. Enum.GetValues<ChairKind>().Select(kind => Models.Count(m => m.Kind == kind))];

        Assert.Equal(ChairsLike.ModelCount, counts.Sum());
        Assert.All(counts, count => Assert.InRange(count, 30, 500));
        Assert.Equal(Models[1392].Kind, ChairsLike.KindOf(1392));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChairsLike.KindOf(1393));
    }

    [Fact]
    public void Bars_OfEveryModel_FillTheirBoxAboutTheOrigin()
    {
        foreach (ChairModel model in Models)
        {
            Assert.InRange(model.Bars.Length, 3, ChairModel.MaximumBars);
            (double X, double Y, double Z)[] corners = [.. model.Bars.SelectMany(b => b.Corners())];
            double x = corners.Max(c => Math.Abs(c.X)), y = corners.Max(c => c.Y), z = corners.Max(c => c.Z);
            Assert.Equal(-y, corners.Min(c => c.Y), 1e-9);
            Assert.Equal(-z, corners.Min(c => c.Z), 1e-9);
            Assert.InRange(Math.Sqrt((x * x) + (y * y) + (z * z)), 0.8, 1);
        }
    }

    // The shader solves its quadratic equation for eyes outside.
    [Fact]
    public void Eye_OfEveryView_IsOutsideTheEndlessCylinderOfEachBar()
    {
        for (int view = 0; view < 124; view++)
        {
            double azimuth = 2 * Math.PI * view / 124;
            for (double elevation = 20; elevation <= 30; elevation += 5)
            {
                double radians = elevation * Math.PI / 180, across = 7 * Math.Cos(radians), z = 7 * Math.Sin(radians);
                foreach (ChairBar bar in Models.SelectMany(m => m.Bars).Where(b => b.IsEllipse))
                {
                    Assert.True(Distance(bar, across * Math.Sin(azimuth), across * Math.Cos(azimuth), z) > 1.2, $"view {view}, {bar}");
                }
            }
        }
    }

    private static double Distance(ChairBar bar, double x, double y, double z)
    {
        (double u, double v, double w) = bar.Axis switch
        {
            BarAxis.Z => (x, y, z),
            BarAxis.Y => (x, z, y),
            _ => (y, z, x),
        };
        double across = (u - bar.U - (bar.DriftU * (w - bar.W))) / bar.HalfU, up = (v - bar.V - (bar.DriftV * (w - bar.W))) / bar.HalfV;
        return Math.Sqrt((across * across) + (up * up));
    }

    private static byte[] Parameters(ChairModel model, double azimuth, double elevation)
    {
        float[] parameters = new float[ChairModel.ParameterCount];
        model.Place(azimuth, elevation, parameters);
        return MemoryMarshal.AsBytes<float>(parameters).ToArray();
    }
}
