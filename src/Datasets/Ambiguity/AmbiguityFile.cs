using System.Globalization;
using System.Text.Json;
using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Ambiguity;

/// <summary>Lists groups of equal images in a file: one line a combination (.csv), or one object a group (.json).</summary>
public static class AmbiguityFile
{
    private static readonly JsonWriterOptions JsonFormat = new() { Indented = false };

    /// <summary>Whether a file of that name can be written.</summary>
    public static bool IsKnown(string path) => WriterOf(path) is not null;

    /// <summary>Writes all groups.</summary>
    /// <param name="path">File to create or replace, <c>.csv</c> or <c>.json</c>.</param>
    /// <param name="groups">The groups.</param>
    /// <exception cref="ArgumentException">The name has another ending.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing is left under its name.</exception>
    public static void Write(string path, ImageGroups groups)
    {
        Action<Stream, ImageGroups> write = WriterOf(path)
            ?? throw new ArgumentException($"Groups of equal images are written to .csv or .json; '{path}' is neither.", nameof(path));
        AtomicFile.Write(path, stream => write(stream, groups));
    }

    private static Action<Stream, ImageGroups>? WriterOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => WriteCsv,
        ".JSON" => WriteJson,
        _ => null,
    };

    private static void WriteCsv(Stream stream, ImageGroups groups)
    {
        using StreamWriter writer = new(stream, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine($"group,probability,{string.Join(',', groups.Joint.Factors.Names)}");
        ForEachMember(groups, (group, classes) =>
        {
            writer.Write(group.ToString(CultureInfo.InvariantCulture));
            writer.Write(',');
            writer.Write(groups.Joint.ProbabilityOf(classes).ToString("R", CultureInfo.InvariantCulture));
            foreach (int c in classes)
            {
                writer.Write(',');
                writer.Write(c.ToString(CultureInfo.InvariantCulture));
            }

            writer.WriteLine();
        });
    }

    private static void WriteJson(Stream stream, ImageGroups groups)
    {
        using Utf8JsonWriter json = new(stream, JsonFormat);
        json.WriteStartObject();
        json.WriteString("dataset", groups.Dataset);
        json.WriteString("joint", groups.Joint.Expression);
        json.WriteStartArray("factors");
        foreach (string name in groups.Joint.Factors.Names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteStartArray("groups");
        int open = -1;
        ForEachMember(groups, (group, classes) =>
        {
            if (group != open)
            {
                EndGroup(json, open);
                json.WriteStartArray();
                open = group;
            }

            WriteMember(json, groups.Joint.ProbabilityOf(classes), classes);
        });
        EndGroup(json, open);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void EndGroup(Utf8JsonWriter json, int open)
    {
        if (open >= 0)
        {
            json.WriteEndArray();
            json.Flush();
        }
    }

    private static void WriteMember(Utf8JsonWriter json, double probability, int[] classes)
    {
        json.WriteStartObject();
        json.WriteNumber("probability", probability);
        json.WriteStartArray("classes");
        foreach (int c in classes)
        {
            json.WriteNumberValue(c);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void ForEachMember(ImageGroups groups, Action<int, int[]> visit)
    {
        int[] classes = new int[groups.Joint.Factors.Dimension];
        for (int g = 0; g < groups.Count; g++)
        {
            foreach (int rank in groups.Members(g))
            {
                groups.Joint.SupportCell(rank, classes);
                visit(g, classes);
            }
        }
    }
}
