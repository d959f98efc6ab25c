using Disentangle.Render.Shaders;

namespace Disentangle.Render.Tests.Shaders;

public sealed class ShaderSourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shaders");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Load_OfAFileWithAnInclude_PutsItInPlaceAndKeepsLineNumbers()
    {
        Write("scene/main.frag", "#version 330 core\n#include \"include/a.glsl\"\nvoid main() { }\n");
        Write("include/a.glsl", "const float A = 1.0;\n");

        ShaderSource source = Load("scene/main.frag");

        Assert.Equal("#version 330 core\n#line 1 1\nconst float A = 1.0;\n#line 3 0\nvoid main() { }\n", source.Text);
        Assert.Equal(["scene/main.frag", "include/a.glsl"], source.Files);
    }

    [Fact]
    public void Load_WithDefinitions_PutsThemAfterTheVersionAndKeepsLineNumbers()
    {
        Write("main.frag", "#version 330 core\n#include \"a.glsl\"\nlast\n");
        Write("a.glsl", "SIZE\n");

        Assert.Equal(
            "#version 330 core\n#define SIZE 3\n#line 2 0\n#line 1 1\nSIZE\n#line 3 0\nlast\n",
            ShaderSource.Load(_folder.FullName, "main.frag", "#define SIZE 3").Text);
    }

    [Fact]
    public void Load_OfNestedIncludes_ReturnsToEachFile()
    {
        Write("main.frag", "#version 330 core\n#include \"a.glsl\"\nlast\n");
        Write("a.glsl", "first\n#include \"b.glsl\"\nthird\n");
        Write("b.glsl", "inner\n");

        Assert.Equal(
            "#version 330 core\n#line 1 1\nfirst\n#line 1 2\ninner\n#line 3 1\nthird\n#line 3 0\nlast\n", Load("main.frag").Text);
    }

    [Fact]
    public void Load_OfAMissingInclude_NamesFileLineAndFolder()
    {
        Write("main.frag", "#version 330 core\n\n#include \"none.glsl\"\n");

        ShaderIncludeException thrown = Assert.Throws<ShaderIncludeException>(() => Load("main.frag"));

        Assert.Equal("main.frag:3", thrown.File);
        Assert.Contains("\"none.glsl\" is not in the shader folder", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfAMissingFile_NamesIt()
    {
        ShaderIncludeException thrown = Assert.Throws<ShaderIncludeException>(() => Load("absent.vert"));

        Assert.Equal("absent.vert", thrown.File);
    }

    [Fact]
    public void Load_OfAFileThatIncludesItself_IsRefused()
    {
        Write("a.glsl", "#include \"b.glsl\"\n");
        Write("b.glsl", "#include \"a.glsl\"\n");

        ShaderIncludeException thrown = Assert.Throws<ShaderIncludeException>(() => Load("a.glsl"));

        Assert.Equal("b.glsl:1", thrown.File);
        Assert.Contains("b.glsl <- a.glsl", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfAnIncludeOutsideTheFolder_IsRefused()
    {
        Write("main.frag", "#include \"../secret.glsl\"\n");

        ShaderIncludeException thrown = Assert.Throws<ShaderIncludeException>(() => Load("main.frag"));

        Assert.Contains("outside", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1:7(12): error: x", "a.glsl:7(12): error: x")]
    [InlineData("0(31) : error C1008: x", "main.frag:31 : error C1008: x")]
    [InlineData("ERROR: 1:5: 'x' : syntax error", "ERROR: a.glsl:5: 'x' : syntax error")]
    [InlineData("9:7(12): error: x", "9:7(12): error: x")]
    public void NameFiles_OfADriversLog_ReplacesSourceNumbers(string log, string expected)
    {
        Write("main.frag", "#include \"a.glsl\"\n");
        Write("a.glsl", "x\n");

        Assert.Equal(expected, Load("main.frag").NameFiles(log));
    }

    private ShaderSource Load(string file) => ShaderSource.Load(_folder.FullName, file);

    private void Write(string file, string text)
    {
        string path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
