using Disentangle.Render.Sprites;

namespace Disentangle.Render.Tests.Sprites;

/// <summary>The tolerances with which the shaders leave pixels open must hold the whole border of the polygons.</summary>
public sealed class CurveToleranceTests
{
    private const int StepsPerEdge = 20;

    [Fact]
    public void EllipsePolygon_EverywhereOnItsBorder_LiesWithinTheBounds()
    {
        CurveRecord record = Record(SpriteShape.Ellipse, 1);

        foreach ((double u, double v) in Border(SpriteShape.Ellipse))
        {
            double x = u / CurveMaps.EllipseX, y = v / CurveMaps.EllipseY;
            Assert.InRange((x * x) + (y * y), record.ToX.Bound, record.ToY.Bound);
        }
    }

    [Fact]
    public void HeartPolygon_EverywhereOnItsBorder_LiesWithinTheBounds()
    {
        CurveRecord record = Record(SpriteShape.Heart, 8);
        (double X, double Y)[] curve = [.. Enumerable.Range(0, 20_000).Select(i => Curve(2 * Math.PI * i / 20_000))];

        foreach ((double u, double v) in Border(SpriteShape.Heart))
        {
            double x = u / CurveMaps.HeartX, y = v / CurveMaps.HeartY;
            Assert.Contains(curve, point => Math.Abs(point.X - x) < record.ToX.Bound && Math.Abs(point.Y - y) < record.ToY.Bound);
        }
    }

    [Fact]
    public void Bounds_OfASmallerScale_AreWider()
    {
        foreach (SpriteShape shape in (SpriteShape[])[SpriteShape.Ellipse, SpriteShape.Heart])
        {
            Assert.True(Record(shape, 0.5).ToY.Bound > Record(shape, 1).ToY.Bound);
        }
    }

    // The curve of shaders/include/heart_curve.glsl, its height counted from the sprite's centre as in heart.frag.
    private static (double X, double Y) Curve(double t)
    {
        double height = (13 * Math.Cos(t)) - (5 * Math.Cos(2 * t)) - (2 * Math.Cos(3 * t)) - Math.Cos(4 * t);
        return (Math.Pow(Math.Sin(t), 3), height + 2.177906);
    }

    private static IEnumerable<(double U, double V)> Border(SpriteShape shape)
    {
        SpriteOutline outline = SpriteOutline.Of(shape);
        for (int k = 0; k < outline.U.Length; k++)
        {
            int next = (k + 1) % outline.U.Length;
            for (int i = 0; i < StepsPerEdge; i++)
            {
                double t = (double)i / StepsPerEdge;
                yield return (
                    outline.U[k] + (t * (outline.U[next] - outline.U[k])), outline.V[k] + (t * (outline.V[next] - outline.V[k])));
            }
        }
    }

    private static CurveRecord Record(SpriteShape shape, double scale)
    {
        SpriteInstance sprite = new(shape, 32, 32, scale, 0);
        SpritePlacement place = SpritePlacement.Of(sprite);
        return shape == SpriteShape.Ellipse
            ? CurveMaps.Ellipse(sprite, place, new TexelRectangle(0, 0, 16, 64))
            : CurveMaps.Heart(sprite, place, new TexelRectangle(0, 0, 16, 64));
    }
}
