namespace Disentangle.Render.Sprites;

/// <summary>
/// Instances turned into what the shaders read, one list per program. Image i of the batch has its own place in the target,
/// so the order of the lists is free. No GL here: any thread may fill it.
/// </summary>
internal sealed class SpriteBatch(int capacity)
{
    private readonly ConvexRecord[] _convex = new ConvexRecord[capacity];
    private readonly CurveRecord[] _ellipses = new CurveRecord[capacity];
    private readonly CurveRecord[] _hearts = new CurveRecord[capacity];
    private int _convexCount;
    private int _ellipseCount;
    private int _heartCount;

    /// <summary>Squares and triangles.</summary>
    public ReadOnlySpan<ConvexRecord> Convex => _convex.AsSpan(0, _convexCount);

    /// <summary>Ellipses.</summary>
    public ReadOnlySpan<CurveRecord> Ellipses => _ellipses.AsSpan(0, _ellipseCount);

    /// <summary>Hearts.</summary>
    public ReadOnlySpan<CurveRecord> Hearts => _hearts.AsSpan(0, _heartCount);

    /// <summary>Replaces the content. The instances must have passed <see cref="SpriteLimits"/>.</summary>
    public void Fill(ReadOnlySpan<SpriteInstance> sprites, PackedTiles tiles)
    {
        _convexCount = _ellipseCount = _heartCount = 0;
        for (int image = 0; image < sprites.Length; image++)
        {
            ref readonly SpriteInstance sprite = ref sprites[image];
            SpritePlacement place = SpritePlacement.Of(sprite);
            if (sprite.Shape is SpriteShape.Square or SpriteShape.Triangle)
            {
                AddConvex(image, sprite.Shape, place, tiles);
            }
            else
            {
                AddCurve(image, sprite, place, tiles);
            }
        }
    }

    private void AddConvex(int image, SpriteShape shape, in SpritePlacement place, PackedTiles tiles)
    {
        SpriteOutline outline = SpriteOutline.Of(shape);
        Span<Corner> corners = stackalloc Corner[4];
        corners = corners[..outline.U.Length];
        int minX = int.MaxValue, minY = int.MaxValue, maxX = int.MinValue, maxY = int.MinValue;
        for (int k = 0; k < corners.Length; k++)
        {
            Corner corner = place.Snap(outline.U[k], outline.V[k]);
            corners[k] = corner;
            minX = Math.Min(minX, corner.X);
            maxX = Math.Max(maxX, corner.X);
            minY = Math.Min(minY, corner.Y);
            maxY = Math.Max(maxY, corner.Y);
        }

        TexelRectangle rectangle = tiles.Covering(image, minX, minY, maxX, maxY);
        if (!rectangle.IsEmpty)
        {
            _convex[_convexCount++] = ConvexRecord.Create(rectangle, corners);
        }
    }

    private void AddCurve(int image, in SpriteInstance sprite, in SpritePlacement place, PackedTiles tiles)
    {
        (Corner min, Corner max) = CurveBounds.Of(SpriteOutline.Of(sprite.Shape), place);
        TexelRectangle rectangle = tiles.Covering(image, min.X, min.Y, max.X, max.Y);
        if (rectangle.IsEmpty)
        {
            return;
        }

        if (sprite.Shape == SpriteShape.Ellipse)
        {
            _ellipses[_ellipseCount++] = CurveMaps.Ellipse(sprite, place, rectangle);
        }
        else
        {
            _hearts[_heartCount++] = CurveMaps.Heart(sprite, place, rectangle);
        }
    }
}
