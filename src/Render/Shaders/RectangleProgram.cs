using Disentangle.Render.Interop;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Shaders;

/// <summary>A program that draws a rectangle of a <see cref="TallTarget"/> for each record. Made and used on the render thread; disposed anywhere.</summary>
internal sealed class RectangleProgram : IDisposable
{
    private readonly ShaderProgram _program;
    private readonly int _targetSize;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="vertexFile">The <c>.vert</c> file, with a uniform <c>targetSize</c> in texels.</param>
    /// <param name="fragmentFile">The <c>.frag</c> file.</param>
    /// <param name="definitions">Lines of <c>#define</c> for the fragment shader.</param>
    public RectangleProgram(RenderThread thread, GL gl, string vertexFile, string fragmentFile, string definitions = "")
        : this(thread, gl, ShaderSource.Load(ShaderProgram.Folder, vertexFile), ShaderSource.Load(ShaderProgram.Folder, fragmentFile, definitions))
    {
    }

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="vertices">The vertex shader, with a uniform <c>targetSize</c> in texels.</param>
    /// <param name="fragments">The fragment shader.</param>
    public RectangleProgram(RenderThread thread, GL gl, ShaderSource vertices, ShaderSource fragments)
    {
        _program = ShaderProgram.Create(thread, gl, vertices, fragments);
        _targetSize = _program.Uniform(gl, "targetSize");
    }

    /// <summary>Draws what was uploaded last.</summary>
    public void Draw(GL gl, TallTarget target, InstanceBuffer instances)
    {
        if (instances.Count > 0)
        {
            gl.UseProgram(_program.Name);
            gl.Uniform2(_targetSize, target.Width, (float)target.Height);
            instances.DrawRectangles(gl);
        }
    }

    public void Dispose() => _program.Dispose();
}
