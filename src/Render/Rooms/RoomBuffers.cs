using Disentangle.Render.Interop;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Rooms;

/// <summary>A <see cref="RoomBatch"/> in the driver's memory.</summary>
internal sealed class RoomBuffers : IDisposable
{
    private readonly InstanceBuffer<SolidRecord>[] _shadows;
    private readonly InstanceBuffer<SolidRecord>[] _solids;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="capacity">Number of images.</param>
    public RoomBuffers(RenderThread thread, GL gl, int capacity)
    {
        Walls = Background("walls");
        Floors = Background("floor");
        RoomShape[] shapes = Enum.GetValues<RoomShape>();
        _shadows = [.. shapes.Select(shape => PerShape($"{shape} shadow", RoomBatch.MostShadows))];
        _solids = [.. shapes.Select(shape => PerShape($"{shape}", RoomBatch.MostSolids))];

        InstanceBuffer<BackgroundRecord> Background(string label) =>
            new(thread, gl, label, RoomBatch.MostBands * capacity, [true, .. Enumerable.Repeat(false, 6)]);

        InstanceBuffer<SolidRecord> PerShape(string label, int perImage) =>
            new(thread, gl, label, perImage * capacity, [true, .. Enumerable.Repeat(false, 15)]);
    }

    public InstanceBuffer<BackgroundRecord> Walls { get; }

    public InstanceBuffer<BackgroundRecord> Floors { get; }

    public InstanceBuffer<SolidRecord> Shadows(RoomShape shape) => _shadows[(int)shape];

    public InstanceBuffer<SolidRecord> Solids(RoomShape shape) => _solids[(int)shape];

    public void Upload(GL gl, RoomBatch batch)
    {
        Walls.Upload(gl, batch.Walls);
        Floors.Upload(gl, batch.Floors);
        for (int i = 0; i < _solids.Length; i++)
        {
            _shadows[i].Upload(gl, batch.Shadows((RoomShape)i));
            _solids[i].Upload(gl, batch.Solids((RoomShape)i));
        }
    }

    public void Dispose()
    {
        Walls.Dispose();
        Floors.Dispose();
        Array.ForEach(_shadows, buffer => buffer.Dispose());
        Array.ForEach(_solids, buffer => buffer.Dispose());
    }
}
