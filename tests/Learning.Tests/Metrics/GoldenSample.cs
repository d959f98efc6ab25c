using Disentangle.Learning.Metrics;

namespace Disentangle.Learning.Tests.Metrics;

/// <summary>
/// A deterministic sample whose scores were computed once with the published Python implementations (numpy, scikit-learn):
/// N = 2000, f0 = i mod 4, f1 = (i div 4) mod 5, f2 = (i div 20) mod 10, and four codes that mix them with sines.
/// </summary>
internal static class GoldenSample
{
    public const int Count = 2000;

    public static RepresentationSample Create()
    {
        double[] codes = new double[Count * 4];
        int[] factors = new int[Count * 3];
        for (int i = 0; i < Count; i++)
        {
            int f0 = i % 4, f1 = i / 4 % 5, f2 = i / 20 % 10;
            new[] { f0, f1, f2 }.CopyTo(factors, i * 3);
            new[]
            {
                f0 + (0.1 * Math.Sin(i)),
                (0.5 * f1) + (0.3 * f2) + (0.2 * Math.Sin(1.7 * i)),
                Math.Cos(2.3 * i),
                f2 - (0.5 * f0) + (0.3 * Math.Cos(0.7 * i)),
            }.CopyTo(codes, i * 4);
        }

        return new RepresentationSample(codes, 4, factors, ["f0", "f1", "f2"], [4, 5, 10]);
    }
}
