using System.Buffers;
using System.Text;
using System.Text.Json;
using Disentangle.Learning.Objectives;

namespace Disentangle.Learning.Runs;

/// <summary>
/// Appends to <c>metrics.jsonl</c>, one JSON object a line, each on the disk's side of the process when <see cref="Append"/> returns.
/// </summary>
/// <remarks>
/// A line is <c>{"step":50,"seconds":3.2,"images_per_second":990.1,"loss":…,"reconstruction":…,"kl":…,"kl_per_latent":[…]}</c>; the names
/// between
/// <c>loss</c> and <c>kl_per_latent</c> are the objective's. While it is open no second process can train in the same folder.
/// </remarks>
public sealed class MetricsLog : IDisposable
{
    private const string StepName = "step";
    private const string SecondsName = "seconds";
    private const string RateName = "images_per_second";
    private const string LossName = "loss";
    private const string KlPerLatentName = "kl_per_latent";

    private readonly FileStream _stream;

    private MetricsLog(FileStream stream, double seconds)
    {
        _stream = stream;
        Seconds = seconds;
    }

    /// <summary>Training time at the last line, 0 where there is none.</summary>
    public double Seconds { get; private set; }

    /// <summary>
    /// Opens the log of a run that stands at <paramref name="step"/>; lines after it, which a killed process left, are dropped.
    /// </summary>
    /// <param name="path">The file, created where it is missing.</param>
    /// <param name="step">Step of the checkpoint that the run continues from, 0 for none.</param>
    /// <exception cref="RunFolderException">A line is damaged or no metrics line.</exception>
    public static MetricsLog Open(string path, long step)
    {
        FileStream stream = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            byte[] text = new byte[stream.Length];
            stream.ReadExactly(text);
            (int length, double seconds) = KeptPart(path, text, step);
            stream.SetLength(length);
            stream.Position = length;
            return new MetricsLog(stream, seconds);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads all whole lines; a last line without its end is still being written and left out.</summary>
    /// <exception cref="RunFolderException">A line is damaged or no metrics line.</exception>
    public static IReadOnlyList<MetricsLine> Read(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(stream);
        string text = reader.ReadToEnd();
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Parse(path, line))];
    }

    /// <summary>Adds one line and hands it to the system.</summary>
    public void Append(MetricsLine line)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber(StepName, line.Step);
            json.WriteNumber(SecondsName, Math.Round(line.Seconds, 3));
            json.WriteNumber(RateName, Math.Round(line.ImagesPerSecond, 1));
            json.WriteNumber(LossName, line.Losses.Loss);
            foreach ((string name, float value) in line.Losses.Terms)
            {
                json.WriteNumber(name, value);
            }

            json.WriteStartArray(KlPerLatentName);
            foreach (float value in line.Losses.KlPerLatent)
            {
                json.WriteNumberValue(value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        _stream.Write(buffer.WrittenSpan);
        _stream.Flush();
        Seconds = line.Seconds;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _stream.Dispose();

    private static (int Length, double Seconds) KeptPart(string path, ReadOnlySpan<byte> text, long step)
    {
        int length = 0;
        double seconds = 0;
        while (text[length..].IndexOf((byte)'\n') is >= 0 and int end)
        {
            MetricsLine line = Parse(path, Encoding.UTF8.GetString(text.Slice(length, end)));
            if (line.Step > step)
            {
                break;
            }

            seconds = line.Seconds;
            length += end + 1;
        }

        return (length, seconds);
    }

    private static MetricsLine Parse(string path, string line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            (string, float)[] terms =
            [
                .. root.EnumerateObject()
                    .Where(property => property.Name is not (StepName or SecondsName or RateName or LossName or KlPerLatentName))
                    .Select(property => (property.Name, property.Value.GetSingle())),
            ];
            float[] klPerLatent = [.. root.GetProperty(KlPerLatentName).EnumerateArray().Select(value => value.GetSingle())];
            return new MetricsLine(
                root.GetProperty(StepName).GetInt64(),
                root.GetProperty(SecondsName).GetDouble(),
                root.GetProperty(RateName).GetDouble(),
                new LossValues(root.GetProperty(LossName).GetSingle(), terms, klPerLatent));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new RunFolderException(
                Path.GetDirectoryName(path) ?? "",
                $"{Path.GetFileName(path)} has a line that is damaged or no metrics line: {line}. Delete the line to go on. ({e.Message})");
        }
    }
}
