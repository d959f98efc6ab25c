using Disentangle.Render.Shaders;

namespace Disentangle.Render.Tests.Shaders;

[Collection(SharedContext.Name)]
public sealed class ShaderProgramTests(SharedContext.Context context) : IDisposable
{
    private const string Vertex = "#version 330 core\nout float value;\nvoid main() { gl_Position = vec4(0.0); value = 1.0; }\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shaders");

    public void Dispose() => _folder.Delete(recursive: true);

    [GlFact]
    public void Create_WithAnErrorInAnInclude_NamesStageFileAndTheIncludesLine()
    {
        Write("a.vert", Vertex);
        Write("broken.glsl", "// a comment\nfloat f() { return undefinedName; }\n");
        Write("a.frag", "#version 330 core\n#include \"broken.glsl\"\nout vec4 o;\nvoid main() { o = vec4(f()); }\n");

        ShaderCompilationException thrown = Assert.Throws<ShaderCompilationException>(() => Create("a.vert", "a.frag"));

        Assert.Equal("fragment", thrown.Stage);
        Assert.Equal("a.frag", thrown.File);
        Assert.Contains("broken.glsl:2", thrown.Log, StringComparison.Ordinal);
        Assert.Contains("undefinedName", thrown.Log, StringComparison.Ordinal);
        Assert.Contains(thrown.Log, thrown.Message, StringComparison.Ordinal);
    }

    [GlFact]
    public void Create_WithAnErrorAfterAnInclude_NamesTheLineOfTheFile()
    {
        Write("a.vert", "#version 330 core\n#include \"good.glsl\"\n\nvoid main() { gl_Position = vec5(0.0); }\n");
        Write("good.glsl", "const float A = 1.0;\n\n\n\n\n");
        Write("a.frag", "#version 330 core\nvoid main() { }\n");

        ShaderCompilationException thrown = Assert.Throws<ShaderCompilationException>(() => Create("a.vert", "a.frag"));

        Assert.Equal("vertex", thrown.Stage);
        Assert.Contains("a.vert:4", thrown.Log, StringComparison.Ordinal);
    }

    [GlFact]
    public void Create_OfStagesThatDoNotFit_NamesBothFiles()
    {
        Write("a.vert", Vertex);
        Write("a.frag", "#version 330 core\nin vec4 value;\nout vec4 o;\nvoid main() { o = value; }\n");

        ShaderCompilationException thrown = Assert.Throws<ShaderCompilationException>(() => Create("a.vert", "a.frag"));

        Assert.Equal("link", thrown.Stage);
        Assert.Equal("a.vert + a.frag", thrown.File);
        Assert.Contains("value", thrown.Log, StringComparison.Ordinal);
    }

    [GlFact]
    public void Create_OfAllShippedShaders_Compiles()
    {
        string folder = ShaderProgram.Folder;
        string[] fragments = Directory.GetFiles(folder, "*.frag", SearchOption.AllDirectories);

        Assert.NotEmpty(fragments);
        foreach (string fragment in fragments)
        {
            context.Thread.Invoke(gl => ShaderProgram.Create(
                context.Thread, gl, Path.GetRelativePath(folder, VertexFileOf(fragment)), Path.GetRelativePath(folder, fragment)).Dispose());
        }
    }

    private static string VertexFileOf(string fragment)
    {
        string own = Path.ChangeExtension(fragment, ".vert");
        return File.Exists(own) ? own : Path.Combine(Path.GetDirectoryName(fragment)!, "curve.vert");
    }

    private void Create(string vertex, string fragment) => context.Thread.Invoke(
        gl => ShaderProgram.Create(context.Thread, gl, vertex, fragment, _folder.FullName).Dispose());

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);
}
