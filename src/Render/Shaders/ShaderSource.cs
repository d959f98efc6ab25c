using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Disentangle.Render.Shaders;

/// <summary>
/// The text of one shader with its includes in place. Each file keeps its own line numbers through <c>#line</c> directives,
/// whose source number is the file's index in <see cref="Files"/>.
/// </summary>
internal sealed partial class ShaderSource
{
    private readonly string[] _roots;
    private readonly StringBuilder _text = new();
    private readonly List<string> _files = [];
    private readonly Stack<string> _open = new();
    private string _definitions = "";

    private ShaderSource(IEnumerable<string> roots) => _roots = [.. roots.Select(Path.GetFullPath)];

    /// <summary>What the driver compiles.</summary>
    public string Text => _text.ToString();

    /// <summary>The files in it, relative to the shader folder, the main file first.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Reads a shader and all that it includes.</summary>
    /// <param name="root">The shader folder; <c>#include "..."</c> names are relative to it.</param>
    /// <param name="file">The shader file, relative to <paramref name="root"/>, beginning with <c>#version</c>.</param>
    /// <param name="definitions">Lines to put after that first one.</param>
    /// <exception cref="ShaderIncludeException">A file is missing, lies outside the folder or includes itself.</exception>
    public static ShaderSource Load(string root, string file, string definitions = "")
    {
        ShaderSource source = new([root]) { _definitions = definitions };
        source.Append(file, file);
        return source;
    }

    /// <summary>Takes text that was written by the program and reads all that it includes.</summary>
    /// <param name="roots">Shader folders; an include is looked for in each, in this order.</param>
    /// <param name="name">Name that errors give to the text.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ShaderIncludeException">A file is missing, lies outside the folders or includes itself.</exception>
    public static ShaderSource Compose(IEnumerable<string> roots, string name, string text)
    {
        ShaderSource source = new(roots);
        source._files.Add(name);
        source.AppendLines(text.Split('\n'), 0, name);
        return source;
    }

    /// <summary>Puts file names where a driver's log has source numbers.</summary>
    public string NameFiles(string log) => SourceNumber().Replace(log, match =>
    {
        int index = int.Parse(match.Groups["source"].Value, CultureInfo.InvariantCulture);
        return index < _files.Count ? $"{_files[index]}:{match.Groups["line"].Value}" : match.Value;
    });

    private void Append(string file, string place)
    {
        string path = Find(file, place);
        if (_open.Contains(path))
        {
            throw new ShaderIncludeException(place, $"\"{file}\" includes itself: {string.Join(" <- ", _open.Select(Name))}.");
        }

        _open.Push(path);
        int number = _files.Count;
        _files.Add(Name(path));
        if (number > 0)
        {
            Number(1, number);
        }

        AppendLines(File.ReadLines(path), number, Name(path));
        _open.Pop();
    }

    private void AppendLines(IEnumerable<string> lines, int number, string name)
    {
        int line = 0;
        foreach (string text in lines)
        {
            line++;
            Match include = Include().Match(text);
            if (include.Success)
            {
                Append(include.Groups["file"].Value, $"{name}:{line}");
                Number(line + 1, number);
            }
            else
            {
                _text.Append(text).Append('\n');
            }

            if (number == 0 && line == 1 && _definitions.Length > 0)
            {
                _text.Append(_definitions).Append('\n');
                Number(2, 0);
            }
        }
    }

    private string Find(string file, string place)
    {
        foreach (string root in _roots)
        {
            string path = Path.GetFullPath(Path.Combine(root, file));
            if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new ShaderIncludeException(place, $"\"{file}\" lies outside the shader folder {root}.");
            }

            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new ShaderIncludeException(
            place, $"\"{file}\" is not in the shader folder {string.Join(" or ", _roots)}; names are relative to that folder.");
    }

    private void Number(int line, int source) => _text.Append(CultureInfo.InvariantCulture, $"#line {line} {source}\n");

    private string Name(string path)
    {
        string root = Array.Find(_roots, r => path.StartsWith(r + Path.DirectorySeparatorChar, StringComparison.Ordinal))!;
        return Path.GetRelativePath(root, path).Replace('\\', '/');
    }

    [GeneratedRegex("""^\s*#\s*include\s+"(?<file>[^"]+)"\s*$""")]
    private static partial Regex Include();

    // Mesa "1:23(4): error", NVIDIA "1(23) : error", others "ERROR: 1:23: ..."; always at the start of a line.
    [GeneratedRegex(@"(?<=^(?:(?:ERROR|WARNING):\s*)?)(?<source>\d+)(?::(?<line>\d+)|\((?<line>\d+)\))", RegexOptions.Multiline)]
    private static partial Regex SourceNumber();
}
