using Disentangle.Datasets.Files;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures;

/// <summary>Saves pictures so that a file appears under its name only when it is whole.</summary>
public static class PictureFile
{
    /// <summary>Saves as PNG, or as GIF with all frames where the name ends in <c>.gif</c>.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="path">File to create or replace; missing folders are made.</param>
    /// <exception cref="ArgumentException">The name ends in neither <c>.png</c> nor <c>.gif</c>.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing is left under its name.</exception>
    public static void Save(Image<Rgb24> picture, string path)
    {
        Action<Stream> write = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".PNG" => stream => picture.SaveAsPng(stream),
            ".GIF" => stream => picture.SaveAsGif(stream),
            string other => throw new ArgumentException($"Pictures are saved as .png or .gif; '{other}' came in '{path}'.", nameof(path)),
        };

        string full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        AtomicFile.Write(full, write);
    }

    /// <summary>The picture as the bytes of a PNG file.</summary>
    public static byte[] ToPng(Image<Rgb24> picture)
    {
        using MemoryStream stream = new();
        picture.SaveAsPng(stream);
        return stream.ToArray();
    }
}
