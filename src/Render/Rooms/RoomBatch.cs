using Disentangle.Render.Sprites;

namespace Disentangle.Render.Rooms;

/// <summary>
/// Instances turned into what the shaders read, one list per program. Image i of the batch is the i-th of the target, so the order of the
/// lists is free, but for the solid's being after what it hides. No GL here: any thread may fill it.
/// </summary>
internal sealed class RoomBatch
{
    /// <summary>Rectangles of a solid, and of its shadow where it falls as high as walls reach down.</summary>
    public const int PartsPerSolid = 2;

    private const int Side = RoomRenderer.Side;

    // Rounding in the shader must not put a sample of the solid outside of its rectangle.
    private const double Padding = 0.25;

    private readonly RecordList<BackgroundRecord> _walls;
    private readonly RecordList<SolidRecord>[] _grounds;
    private readonly RecordList<SolidRecord>[] _solids;
    private readonly int[] _skyRows;

    /// <param name="capacity">Number of images.</param>
    public RoomBatch(int capacity)
    {
        _walls = new RecordList<BackgroundRecord>(capacity);
        _grounds = [.. Enum.GetValues<RoomShape>().Select(_ => new RecordList<SolidRecord>(capacity))];
        _solids = [.. Enum.GetValues<RoomShape>().Select(_ => new RecordList<SolidRecord>(PartsPerSolid * capacity))];
        _skyRows = new int[capacity];
    }

    /// <summary>Number of first rows of an image that no rectangle touches: they show the sky.</summary>
    public int SkyRows(int image) => _skyRows[image];

    /// <summary>Rectangles of walls and what is next to them.</summary>
    public ReadOnlySpan<BackgroundRecord> Walls => _walls.Records;

    /// <summary>Rectangles of nothing but floor, with the shadow of a shape.</summary>
    public ReadOnlySpan<SolidRecord> Grounds(RoomShape shape) => _grounds[(int)shape].Records;

    /// <summary>Rectangles of solids of a shape.</summary>
    public ReadOnlySpan<SolidRecord> Solids(RoomShape shape) => _solids[(int)shape].Records;

    /// <summary>Replaces the content. The instances must have passed <see cref="RoomLimits"/>.</summary>
    public void Fill(ReadOnlySpan<RoomInstance> rooms)
    {
        _walls.Clear();
        foreach (RecordList<SolidRecord> list in _grounds.Concat(_solids))
        {
            list.Clear();
        }

        for (int image = 0; image < rooms.Length; image++)
        {
            _skyRows[image] = Add(rooms[image], image * Side);
        }
    }

    private int Add(in RoomInstance room, int top)
    {
        RoomCamera camera = RoomCamera.At(room.CameraAngleRadians);
        RoomPlanes planes = RoomPlanes.Of(camera);
        RoomView view = RoomView.Of(room, camera, planes);
        (double lampForward, double lampRight) = camera.FromAxis(RoomGeometry.LampPosition);
        (double axisForward, double axisRight) = camera.FromAxis(1 / RoomGeometry.LampAxis.Length * RoomGeometry.LampAxis);
        SolidRecord record = new(
            default,
            view,
            RoomView.Pack(RoomColour.Of(room.ObjectHue)),
            RoomView.Pack(lampForward + 1, lampRight, axisForward, axisRight),
            SolidMeasures.Of(room, camera, planes));

        // Drivers on processors work in blocks of 4 × 4 pixels: no block belongs to two rectangles that lie side by side.
        WallRows rows = WallRows.Of(planes);
        int ground = Math.Min(Side, (rows.End + 3) & ~3);
        ScreenProjection projection = ScreenProjection.Of(camera);
        TexelRectangle solid = Covering(ScreenBounds.OfSolid(room, projection));
        TexelRectangle shadow = Covering(ScreenBounds.OfSolid(room, projection.OfShadow()));
        if (rows.First < ground)
        {
            _walls.Add(new BackgroundRecord(Moved(new TexelRectangle(0, rows.First, Side, ground), top), view));
        }

        Add(_grounds[(int)room.Shape], record, new TexelRectangle(0, ground, Side, Side), top);
        Add(_solids[(int)room.Shape], record, shadow with { Bottom = Math.Min(shadow.Bottom, ground) }, top);
        Add(_solids[(int)room.Shape], record, solid, top);
        return Math.Min(rows.First, solid.Top);
    }

    private static void Add(RecordList<SolidRecord> list, in SolidRecord record, TexelRectangle rectangle, int top)
    {
        if (!rectangle.IsEmpty)
        {
            list.Add(record with { Rectangle = Moved(rectangle, top) });
        }
    }

    private static TexelRectangle Moved(TexelRectangle rectangle, int top) =>
        rectangle with { Top = top + rectangle.Top, Bottom = top + rectangle.Bottom };

    private static TexelRectangle Covering(in ScreenBounds bounds) => new(
        Floor(bounds.Left), Floor(bounds.Top), Ceiling(bounds.Right), Ceiling(bounds.Bottom));

    private static int Floor(double pixels) => (int)Math.Clamp(Math.Floor(pixels - Padding), 0, Side);

    private static int Ceiling(double pixels) => (int)Math.Clamp(Math.Ceiling(pixels + Padding), 0, Side);
}
