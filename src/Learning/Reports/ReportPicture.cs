namespace Disentangle.Learning.Reports;

/// <summary>A picture in a report.</summary>
/// <param name="Title">Heading above it.</param>
/// <param name="Caption">What it shows, a sentence.</param>
/// <param name="Data">Bytes of a PNG or GIF file.</param>
public sealed record ReportPicture(string Title, string Caption, byte[] Data)
{
    /// <summary>Media type by the file's first bytes.</summary>
    /// <exception cref="InvalidDataException">It is neither PNG nor GIF.</exception>
    public string MediaType => Data switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        _ => throw new InvalidDataException($"Picture '{Title}' is neither a PNG nor a GIF file."),
    };
}
