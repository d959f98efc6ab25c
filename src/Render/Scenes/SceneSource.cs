using System.Globalization;
using System.Text;
using Disentangle.Render.Shaders;

namespace Disentangle.Render;

/// <summary>
/// A scene as a piece of GLSL: a file with a function <c>Surface shade(vec2 position)</c> that says what is seen at a position of the image,
/// out of a few numbers per image. <c>shaders/include/scene.glsl</c> states the contract.
/// </summary>
/// <param name="File">The GLSL file, relative to <see cref="Folder"/>.</param>
/// <param name="Parameters">Names of the numbers, which the GLSL reads as global floats; at most 56.</param>
public sealed record SceneSource(string File, IReadOnlyList<string> Parameters)
{
    /// <summary>Most numbers per image: fourteen vectors of four, which every OpenGL 3.3 passes to fragments.</summary>
    public const int MaximumParameters = 56;

    /// <summary>Folder of the file and of what it includes; the program's own shader folder unless it is a scene from elsewhere.</summary>
    public string Folder { get; init; } = ShaderProgram.Folder;

    /// <summary>
    /// Colour around the objects, or null. Where it is given, the first four parameters are a rectangle of the image (left, top, right, bottom,
    /// in widths and heights, 0 to 1), and <c>shade</c> must give this colour outside of it: images without labels are drawn inside it only.
    /// </summary>
    public (byte Red, byte Green, byte Blue)? Surroundings { get; init; }

    /// <summary>Vectors of four numbers that a record holds.</summary>
    internal int VectorCount => (Parameters.Count + 3) / 4;

    /// <summary>Text of the fragment shader.</summary>
    /// <param name="samplesPerAxis">S: a pixel's colour is the mean over S × S positions.</param>
    /// <param name="hasLabels">Whether it also gives part, instance, normal and depth.</param>
    internal ShaderSource Fragment(int samplesPerAxis, bool hasLabels)
    {
        StringBuilder text = new("#version 330 core\n");
        text.Append(CultureInfo.InvariantCulture, $"#define VECTORS {VectorCount}\n#define SAMPLES_PER_AXIS {samplesPerAxis}\n");
        text.Append(hasLabels ? "#define LABELS\n" : "");
        text.Append("#include \"include/scene.glsl\"\n");
        foreach (string name in Parameters)
        {
            text.Append(CultureInfo.InvariantCulture, $"float {name};\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"#include \"{File}\"\nvoid readParameters()\n{{\n");
        for (int i = 0; i < Parameters.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Parameters[i]} = parameters[{i / 4}].{"xyzw"[i % 4]};\n");
        }

        text.Append("}\n#include \"include/scene_main.glsl\"\n");
        return ShaderSource.Compose(Roots, $"{File} (composed)", text.ToString());
    }

    /// <summary>Text of the vertex shader.</summary>
    /// <param name="hasLabels">Whether every pixel is drawn, for its labels, rather than those within the surroundings alone.</param>
    internal ShaderSource Vertex(bool hasLabels)
    {
        StringBuilder text = new("#version 330 core\n");
        text.Append(CultureInfo.InvariantCulture, $"#define VECTORS {VectorCount}\n");
        text.Append(Surroundings is not null && !hasLabels ? "#define BOUNDED\n" : "");
        text.Append("#include \"include/scene_vertex.glsl\"\n");
        return ShaderSource.Compose(Roots, $"{File} (vertices)", text.ToString());
    }

    private IEnumerable<string> Roots => Folder == ShaderProgram.Folder ? [Folder] : [Folder, ShaderProgram.Folder];
}
