using Disentangle.Render.Sprites;

namespace Disentangle.Render.Rooms;

/// <summary>
/// Instances turned into what the shaders read, one list per program. Image i of the batch is the i-th of the target, so the order of the
/// lists is free, but for the shadow's being after the floor and the solid's after what it hides. No GL here: any thread may fill it.
/// </summary>
internal sealed class RoomBatch
{
    /// <summary>Most rectangles of walls or of floor in an image.</summary>
    public const int MostBands = RoomStrip.Most;

    /// <summary>Most rectangles of nothing but floor with shadow in an image: around the solid's.</summary>
    public const int MostShadows = 4 * RoomStrip.Most;

    /// <summary>Most rectangles of a solid, and of its shadow where it falls as high as walls reach down, in an image.</summary>
    public const int MostSolids = MostShadows + RoomStrip.Most;

    // Drivers on processors work in blocks of 4 × 4 pixels: no block belongs to two rectangles that lie side by side.
    private const int BlockSide = 4;

    // Rounding in the shader must not put a sample of the solid outside of its rectangle.
    private const double Padding = 0.25;

    private readonly RoomFrame _frame;
    private readonly RecordList<BackgroundRecord> _walls;
    private readonly RecordList<BackgroundRecord> _floors;
    private readonly RecordList<SolidRecord>[] _shadows;
    private readonly RecordList<SolidRecord>[] _solids;
    private readonly int[] _skyRows;

    /// <param name="frame">Size of the images.</param>
    /// <param name="capacity">Number of images.</param>
    public RoomBatch(RoomFrame frame, int capacity)
    {
        _frame = frame;
        _walls = new RecordList<BackgroundRecord>(MostBands * capacity);
        _floors = new RecordList<BackgroundRecord>(MostBands * capacity);
        _shadows = [.. Enum.GetValues<RoomShape>().Select(_ => new RecordList<SolidRecord>(MostShadows * capacity))];
        _solids = [.. Enum.GetValues<RoomShape>().Select(_ => new RecordList<SolidRecord>(MostSolids * capacity))];
        _skyRows = new int[capacity];
    }

    /// <summary>Rectangles of walls and what is next to them.</summary>
    public ReadOnlySpan<BackgroundRecord> Walls => _walls.Records;

    /// <summary>Rectangles of nothing but floor, drawn without shadow.</summary>
    public ReadOnlySpan<BackgroundRecord> Floors => _floors.Records;

    /// <summary>Number of first rows of an image that no rectangle touches: they show the sky.</summary>
    public int SkyRows(int image) => _skyRows[image];

    /// <summary>Rectangles of nothing but floor with the shadow of a shape.</summary>
    public ReadOnlySpan<SolidRecord> Shadows(RoomShape shape) => _shadows[(int)shape].Records;

    /// <summary>Rectangles of solids of a shape.</summary>
    public ReadOnlySpan<SolidRecord> Solids(RoomShape shape) => _solids[(int)shape].Records;

    /// <summary>Replaces the content. The instances must have passed <see cref="RoomLimits"/>.</summary>
    public void Fill(ReadOnlySpan<RoomInstance> rooms)
    {
        _walls.Clear();
        _floors.Clear();
        foreach (RecordList<SolidRecord> list in _shadows.Concat(_solids))
        {
            list.Clear();
        }

        for (int image = 0; image < rooms.Length; image++)
        {
            RoomCamera camera = RoomCamera.At(rooms[image].CameraAngleRadians, _frame);
            RoomStrip strip = RoomStrip.Of(camera, out RoomStrip other);
            int top = image * _frame.Height;
            _skyRows[image] = Add(rooms[image], camera, strip, top);
            if (other.End > other.First)
            {
                _skyRows[image] = Math.Min(_skyRows[image], Add(rooms[image], camera, other, top));
            }
        }
    }

    // Returns how many rows from the top nothing touches.
    private int Add(in RoomInstance room, in RoomCamera camera, in RoomStrip strip, int top)
    {
        RoomView view = RoomView.Of(room, camera, strip.Planes, top);
        (double lampForward, double lampRight) = camera.FromAxis(RoomGeometry.LampPosition);
        (double axisForward, double axisRight) = camera.FromAxis(1 / RoomGeometry.LampAxis.Length * RoomGeometry.LampAxis);
        SolidRecord record = new(
            default,
            view,
            RoomView.Pack(RoomColour.Of(room.ObjectHue)),
            RoomView.Pack(lampForward + 1, lampRight, axisForward, axisRight),
            SolidMeasures.Of(room, camera, strip.Planes));

        TexelRectangle whole = new(strip.First, 0, strip.End, _frame.Height);
        ScreenProjection projection = ScreenProjection.Of(camera);
        TexelRectangle solid = Covering(ScreenBounds.OfSolid(room, projection), whole);
        TexelRectangle shadow = Covering(ScreenBounds.OfSolid(room, projection.OfShadow()), whole);
        WallRows rows = WallRows.Of(strip, _frame.Height);
        int ground = Math.Min(_frame.Height, RoundedUp(rows.End));
        AddBand(_walls, view, whole with { Top = rows.First, Bottom = ground }, top);
        AddBand(_floors, view, whole with { Top = ground }, top);

        // The solid's rectangle shows the shadow in it.
        RecordList<SolidRecord> solids = _solids[(int)room.Shape];
        AddAround(_shadows[(int)room.Shape], record, shadow with { Top = Math.Max(shadow.Top, ground) }, solid, top);
        AddAround(solids, record, shadow with { Bottom = Math.Min(shadow.Bottom, ground) }, solid, top);
        Add(solids, record, solid, top);
        return solid.IsEmpty ? rows.First : Math.Min(rows.First, solid.Top);
    }

    private static void AddBand(RecordList<BackgroundRecord> list, in RoomView view, TexelRectangle rectangle, int top)
    {
        if (!rectangle.IsEmpty)
        {
            list.Add(new BackgroundRecord(Moved(rectangle, top), view));
        }
    }

    private static void Add(RecordList<SolidRecord> list, in SolidRecord record, TexelRectangle rectangle, int top)
    {
        if (!rectangle.IsEmpty)
        {
            list.Add(record with { Rectangle = Moved(rectangle, top) });
        }
    }

    // Adds what is left of a rectangle without a hole.
    private static void AddAround(RecordList<SolidRecord> list, in SolidRecord record, TexelRectangle rectangle, TexelRectangle hole, int top)
    {
        hole = Common(rectangle, hole);
        if (hole.IsEmpty)
        {
            Add(list, record, rectangle, top);
            return;
        }

        TexelRectangle beside = rectangle with { Top = hole.Top, Bottom = hole.Bottom };
        Add(list, record, rectangle with { Bottom = hole.Top }, top);
        Add(list, record, beside with { Right = hole.Left }, top);
        Add(list, record, beside with { Left = hole.Right }, top);
        Add(list, record, rectangle with { Top = hole.Bottom }, top);
    }

    private static TexelRectangle Moved(TexelRectangle rectangle, int top) =>
        rectangle with { Top = top + rectangle.Top, Bottom = top + rectangle.Bottom };

    private static TexelRectangle Common(TexelRectangle a, TexelRectangle b) =>
        new(Math.Max(a.Left, b.Left), Math.Max(a.Top, b.Top), Math.Min(a.Right, b.Right), Math.Min(a.Bottom, b.Bottom));

    private static TexelRectangle Covering(in ScreenBounds bounds, TexelRectangle frame) => Common(
        new TexelRectangle(
            Pixel(Math.Floor(bounds.Left - Padding)),
            Pixel(Math.Floor(bounds.Top - Padding)),
            Pixel(Math.Ceiling(bounds.Right + Padding)),
            Pixel(Math.Ceiling(bounds.Bottom + Padding))),
        frame);

    // Places outside of every image need not be told apart.
    private static int Pixel(double place) => (int)Math.Clamp(place, -1, RoomRenderer.LargestSide + 1);

    private static int RoundedUp(int value) => (value + BlockSide - 1) & -BlockSide;
}
