using Disentangle.Render.Interop;
using Disentangle.Render.Shaders;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Digits;

/// <summary>The program that draws digits.</summary>
internal sealed class DigitScene : IDisposable
{
    private readonly ShaderProgram _program;
    private readonly int _targetSize;

    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    public DigitScene(RenderThread thread, GL gl)
    {
        _program = ShaderProgram.Create(thread, gl, "digits/digit.vert", "digits/digit.frag");
        _targetSize = _program.Uniform(gl, "targetSize");
    }

    /// <summary>Draws a batch into a target that was begun.</summary>
    public void Draw(GL gl, TallTarget target, InstanceBuffer<DigitRecord> digits)
    {
        gl.UseProgram(_program.Name);
        gl.Uniform2(_targetSize, target.Width, (float)target.Height);
        digits.DrawRectangles(gl);
    }

    public void Dispose() => _program.Dispose();
}
