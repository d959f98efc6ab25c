using Disentangle.Render.Interop;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Rooms;

/// <summary>A <see cref="RoomBatch"/> in the driver's memory.</summary>
internal sealed class RoomBuffers : IDisposable
{
    private readonly InstanceBuffer<SolidRecord>[] _grounds;
    private readonly InstanceBuffer<SolidRecord>[] _solids;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="capacity">Number of images.</param>
    public RoomBuffers(RenderThread thread, GL gl, int capacity)
    {
        Walls = new InstanceBuffer<BackgroundRecord>(thread, gl, "walls", capacity, [true, .. Enumerable.Repeat(false, 6)]);
        RoomShape[] shapes = Enum.GetValues<RoomShape>();
        _grounds = [.. shapes.Select(shape => PerShape($"{shape} ground", capacity))];
        _solids = [.. shapes.Select(shape => PerShape($"{shape}", RoomBatch.PartsPerSolid * capacity))];

        InstanceBuffer<SolidRecord> PerShape(string label, int count) =>
            new(thread, gl, label, count, [true, .. Enumerable.Repeat(false, 15)]);
    }

    public InstanceBuffer<BackgroundRecord> Walls { get; }

    public InstanceBuffer<SolidRecord> Grounds(RoomShape shape) => _grounds[(int)shape];

    public InstanceBuffer<SolidRecord> Solids(RoomShape shape) => _solids[(int)shape];

    public void Upload(GL gl, RoomBatch batch)
    {
        Walls.Upload(gl, batch.Walls);
        for (int i = 0; i < _solids.Length; i++)
        {
            _grounds[i].Upload(gl, batch.Grounds((RoomShape)i));
            _solids[i].Upload(gl, batch.Solids((RoomShape)i));
        }
    }

    public void Dispose()
    {
        Walls.Dispose();
        foreach (InstanceBuffer<SolidRecord> buffer in _grounds.Concat(_solids))
        {
            buffer.Dispose();
        }
    }
}
