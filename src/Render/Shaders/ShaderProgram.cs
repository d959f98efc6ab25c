using Disentangle.Render.Objects;
using Silk.NET.OpenGL;

namespace Disentangle.Render.Shaders;

/// <summary>A linked program. Made and used on the render thread; disposed anywhere.</summary>
internal sealed class ShaderProgram : IDisposable
{
    private readonly GlObject _program;

    private ShaderProgram(GlObject program) => _program = program;

    /// <summary>The folder that is copied beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "shaders");

    public uint Name => _program.Name;

    /// <summary>Compiles and links a vertex and a fragment shader.</summary>
    /// <param name="thread">The render thread, which must be the calling one.</param>
    /// <param name="gl">Its functions.</param>
    /// <param name="vertexFile">The <c>.vert</c> file, relative to <paramref name="folder"/>.</param>
    /// <param name="fragmentFile">The <c>.frag</c> file, relative to <paramref name="folder"/>.</param>
    /// <param name="folder">The shader folder; <see cref="Folder"/> when null.</param>
    /// <exception cref="ShaderCompilationException">The driver refuses one of them, or they do not fit together.</exception>
    /// <exception cref="ShaderIncludeException">A file cannot be read.</exception>
    public static ShaderProgram Create(RenderThread thread, GL gl, string vertexFile, string fragmentFile, string? folder = null)
    {
        folder ??= Folder;
        return Create(thread, gl, ShaderSource.Load(folder, vertexFile), ShaderSource.Load(folder, fragmentFile));
    }

    /// <summary>Compiles and links a vertex and a fragment shader.</summary>
    /// <exception cref="ShaderCompilationException">The driver refuses one of them, or they do not fit together.</exception>
    public static ShaderProgram Create(RenderThread thread, GL gl, ShaderSource vertexSource, ShaderSource fragmentSource)
    {
        uint vertex = Compile(gl, ShaderType.VertexShader, "vertex", vertexSource);
        uint fragment = 0;
        GlObject? program = null;
        try
        {
            fragment = Compile(gl, ShaderType.FragmentShader, "fragment", fragmentSource);
            program = GlObject.Create(thread, gl, GlObjectKind.Program, fragmentSource.Files[0]);
            Link(gl, program.Name, [vertex, fragment], $"{vertexSource.Files[0]} + {fragmentSource.Files[0]}");
            program.ApplyLabel(gl);
            ShaderProgram linked = new(program);
            program = null;
            return linked;
        }
        finally
        {
            // A linked program keeps what it needs; deleting 0 is allowed and does nothing.
            gl.DeleteShader(vertex);
            gl.DeleteShader(fragment);
            program?.Dispose();
        }
    }

    public int Uniform(GL gl, string name) => gl.GetUniformLocation(Name, name);

    public void Dispose() => _program.Dispose();

    private static uint Compile(GL gl, ShaderType type, string stage, ShaderSource source)
    {
        uint shader = gl.CreateShader(type);
        gl.ShaderSource(shader, source.Text);
        gl.CompileShader(shader);
        gl.GetShader(shader, ShaderParameterName.CompileStatus, out int compiled);
        if (compiled == 0)
        {
            string log = source.NameFiles(gl.GetShaderInfoLog(shader).Trim());
            gl.DeleteShader(shader);
            throw new ShaderCompilationException(stage, source.Files[0], log);
        }

        return shader;
    }

    private static void Link(GL gl, uint program, ReadOnlySpan<uint> shaders, string files)
    {
        foreach (uint shader in shaders)
        {
            gl.AttachShader(program, shader);
        }

        gl.LinkProgram(program);
        foreach (uint shader in shaders)
        {
            gl.DetachShader(program, shader);
        }

        gl.GetProgram(program, ProgramPropertyARB.LinkStatus, out int linked);
        if (linked == 0)
        {
            throw new ShaderCompilationException("link", files, gl.GetProgramInfoLog(program).Trim());
        }
    }
}
