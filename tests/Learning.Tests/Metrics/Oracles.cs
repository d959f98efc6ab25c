using Disentangle.Learning.Metrics;

namespace Disentangle.Learning.Tests.Metrics;

/// <summary>Every combination of factors x (5 classes) and y (4 classes), ten times, with codes that a test chooses.</summary>
internal static class Oracles
{
    public static RepresentationSample Sample(Func<int, int, double[]> encode, bool fixColor = false)
    {
        List<double> codes = [];
        List<int> factors = [];
        for (int i = 0; i < 200; i++)
        {
            int x = i % 5, y = i / 5 % 4;
            codes.AddRange(encode(x, y));
            factors.AddRange(fixColor ? [x, y, 0] : [x, y]);
        }

        return fixColor
            ? new RepresentationSample([.. codes], codes.Count / 200, [.. factors], ["x", "y", "color"], [5, 4, 3])
            : new RepresentationSample([.. codes], codes.Count / 200, [.. factors], ["x", "y"], [5, 4]);
    }
}
