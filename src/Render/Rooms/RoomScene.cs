using Disentangle.Render.Objects;
using Disentangle.Render.Shaders;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Rooms;

/// <summary>The programs of the room: floor, walls, and one per shape, because drivers on processors run both sides of every branch.</summary>
internal sealed class RoomScene : IDisposable
{
    private readonly RectangleProgram _walls;
    private readonly RectangleProgram[] _grounds;
    private readonly RectangleProgram[] _solids;
    private readonly GlObject _tile;
    private readonly GlObject _tileView;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="quality">How samples become pixels.</param>
    public RoomScene(RenderThread thread, GL gl, RoomQuality quality)
    {
        string folder = quality == RoomQuality.Faithful ? "rooms/faithful" : "rooms/fast";
        _walls = new RectangleProgram(thread, gl, "rooms/background.vert", $"{folder}/walls.frag");
        _grounds = PerShape("ground");
        _solids = PerShape("solid");
        _tile = GlObject.Create(thread, gl, GlObjectKind.Buffer, "room tile");
        gl.BindBuffer(BufferTargetARB.TextureBuffer, _tile.Name);
        _tile.ApplyLabel(gl);
        gl.BufferData(
            BufferTargetARB.TextureBuffer, quality == RoomQuality.Faithful ? RoomTile.Bytes : RoomTile.FastBytes(), BufferUsageARB.StaticDraw);
        _tileView = GlObject.Create(thread, gl, GlObjectKind.Texture, "room tile");
        gl.BindTexture(TextureTarget.TextureBuffer, _tileView.Name);
        _tileView.ApplyLabel(gl);
        gl.TexBuffer(TextureTarget.TextureBuffer, SizedInternalFormat.R8, _tile.Name);
        gl.BindTexture(TextureTarget.TextureBuffer, 0);
        gl.BindBuffer(BufferTargetARB.TextureBuffer, 0);

        RectangleProgram[] PerShape(string what) => [.. Enum.GetNames<RoomShape>().Select(
            shape => new RectangleProgram(thread, gl, "rooms/solid.vert", $"{folder}/{shape.ToLowerInvariant()}_{what}.frag"))];
    }

    /// <summary>Draws a batch into a target that was begun.</summary>
    public void Draw(GL gl, TallTarget target, RoomBuffers buffers)
    {
        gl.BindTexture(TextureTarget.TextureBuffer, _tileView.Name);
        _walls.Draw(gl, target, buffers.Walls);
        for (int i = 0; i < _solids.Length; i++)
        {
            _grounds[i].Draw(gl, target, buffers.Grounds((RoomShape)i));
            _solids[i].Draw(gl, target, buffers.Solids((RoomShape)i));
        }

        gl.BindTexture(TextureTarget.TextureBuffer, 0);
    }

    public void Dispose()
    {
        _walls.Dispose();
        _tileView.Dispose();
        _tile.Dispose();
        foreach (RectangleProgram program in _grounds.Concat(_solids))
        {
            program.Dispose();
        }
    }
}
