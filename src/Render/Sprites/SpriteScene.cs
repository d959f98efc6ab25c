using Disentangle.Render.Shaders;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Sprites;

/// <summary>The sprite programs: one per kind of outline, because drivers on processors run both sides of every branch.</summary>
internal sealed class SpriteScene : IDisposable
{
    private readonly RectangleProgram _convex;
    private readonly RectangleProgram _ellipse;
    private readonly RectangleProgram _heart;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="width">Width of an image in pixels.</param>
    /// <param name="height">Height of an image in pixels.</param>
    public SpriteScene(RenderThread thread, GL gl, int width, int height)
    {
        string tile = $"#define TILE_WIDTH {PackedTiles.TexelsOf(width)}u\n#define TILE_HEIGHT {height}u";
        _convex = new RectangleProgram(thread, gl, "sprites/convex.vert", "sprites/convex.frag", tile);
        _ellipse = new RectangleProgram(thread, gl, "sprites/curve.vert", "sprites/ellipse.frag", tile);
        _heart = new RectangleProgram(thread, gl, "sprites/curve.vert", "sprites/heart.frag", tile);
    }

    /// <summary>Draws a batch into a target that was begun.</summary>
    public void Draw(GL gl, TallTarget target, SpriteBuffers buffers)
    {
        _convex.Draw(gl, target, buffers.Convex);
        _ellipse.Draw(gl, target, buffers.Ellipses);
        _heart.Draw(gl, target, buffers.Hearts);
    }

    public void Dispose()
    {
        _convex.Dispose();
        _ellipse.Dispose();
        _heart.Dispose();
    }
}
