using System.Globalization;
using System.Text;
using Disentangle.Render.Objects;
using Disentangle.Render.Shaders;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Rooms;

/// <summary>The programs of the room: floor, walls, and one per shape, because drivers on processors run both sides of every branch.</summary>
internal sealed class RoomScene : IDisposable
{
    private readonly RectangleProgram _walls;
    private readonly RectangleProgram _floors;
    private readonly RectangleProgram[] _shadows;
    private readonly RectangleProgram[] _solids;
    private readonly GlObject _tile;
    private readonly GlObject _tileView;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="quality">How samples become pixels.</param>
    /// <param name="frame">Size of the images.</param>
    public RoomScene(RenderThread thread, GL gl, RoomQuality quality, RoomFrame frame)
    {
        _walls = Program("background.vert", "walls");
        _floors = Program("background.vert", "floor");
        _shadows = PerShape("shadow");
        _solids = PerShape("solid");
        _tile = GlObject.Create(thread, gl, GlObjectKind.Buffer, "room tile");
        gl.BindBuffer(BufferTargetARB.TextureBuffer, _tile.Name);
        _tile.ApplyLabel(gl);
        gl.BufferData(
            BufferTargetARB.TextureBuffer, quality == RoomQuality.Faithful ? RoomTile.Bytes : RoomTile.FastBytes(frame.Magnification), BufferUsageARB.StaticDraw);
        _tileView = GlObject.Create(thread, gl, GlObjectKind.Texture, "room tile");
        gl.BindTexture(TextureTarget.TextureBuffer, _tileView.Name);
        _tileView.ApplyLabel(gl);
        gl.TexBuffer(TextureTarget.TextureBuffer, SizedInternalFormat.R8, _tile.Name);
        gl.BindTexture(TextureTarget.TextureBuffer, 0);
        gl.BindBuffer(BufferTargetARB.TextureBuffer, 0);

        RectangleProgram[] PerShape(string what) =>
            [.. Enum.GetNames<RoomShape>().Select(shape => Program("solid.vert", shape.ToLowerInvariant(), what))];

        RectangleProgram Program(string vertices, params string[] pieces)
        {
            StringBuilder text = new("#version 330 core\n");
            text.Append(CultureInfo.InvariantCulture, $"#define WIDTH {frame.Width}\n#define HEIGHT {frame.Height}\n");
            foreach (string piece in pieces.Append(quality == RoomQuality.Faithful ? "faithful" : "fast"))
            {
                text.Append(CultureInfo.InvariantCulture, $"#include \"rooms/{piece}.glsl\"\n");
            }

            ShaderSource fragments = ShaderSource.Compose([ShaderProgram.Folder], $"room of {string.Join(", ", pieces)} (composed)", text.ToString());
            return new RectangleProgram(thread, gl, ShaderSource.Load(ShaderProgram.Folder, $"rooms/{vertices}"), fragments);
        }
    }

    /// <summary>Draws a batch into a target that was begun.</summary>
    public void Draw(GL gl, TallTarget target, RoomBuffers buffers)
    {
        gl.BindTexture(TextureTarget.TextureBuffer, _tileView.Name);
        _walls.Draw(gl, target, buffers.Walls);
        _floors.Draw(gl, target, buffers.Floors);
        for (int i = 0; i < _solids.Length; i++)
        {
            _shadows[i].Draw(gl, target, buffers.Shadows((RoomShape)i));
            _solids[i].Draw(gl, target, buffers.Solids((RoomShape)i));
        }

        gl.BindTexture(TextureTarget.TextureBuffer, 0);
    }

    public void Dispose()
    {
        _walls.Dispose();
        _floors.Dispose();
        Array.ForEach(_shadows, program => program.Dispose());
        Array.ForEach(_solids, program => program.Dispose());
        _tileView.Dispose();
        _tile.Dispose();
    }
}
