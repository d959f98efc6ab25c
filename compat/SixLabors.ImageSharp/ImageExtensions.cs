using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.Formats.Gif;
using SixLabors.ImageSharp.Formats.Png;

namespace SixLabors.ImageSharp;

/// <summary>Saving; a file appears under its name only when it is complete.</summary>
public static class ImageExtensions
{
    /// <summary>Saves in the format of the extension of <paramref name="path"/>: .png or .gif.</summary>
    public static void Save(this Image source, string path) => source.Save(path, EncoderFor(path));

    public static void Save(this Image source, string path, IImageEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrEmpty(path);
        string partial = path + ".partial";
        try
        {
            using (FileStream stream = File.Create(partial))
            {
                source.Save(stream, encoder);
            }

            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    public static void SaveAsPng(this Image source, string path) => source.SaveAsPng(path, null);

    public static void SaveAsPng(this Image source, string path, PngEncoder? encoder) => source.Save(path, encoder ?? new PngEncoder());

    public static void SaveAsPng(this Image source, Stream stream) => source.SaveAsPng(stream, null);

    public static void SaveAsPng(this Image source, Stream stream, PngEncoder? encoder)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Save(stream, encoder ?? new PngEncoder());
    }

    public static void SaveAsGif(this Image source, string path) => source.SaveAsGif(path, null);

    public static void SaveAsGif(this Image source, string path, GifEncoder? encoder) => source.Save(path, encoder ?? new GifEncoder());

    public static void SaveAsGif(this Image source, Stream stream) => source.SaveAsGif(stream, null);

    public static void SaveAsGif(this Image source, Stream stream, GifEncoder? encoder)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Save(stream, encoder ?? new GifEncoder());
    }

    private static ImageEncoder EncoderFor(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string extension = Path.GetExtension(path);
        return extension.ToUpperInvariant() switch
        {
            ".PNG" => new PngEncoder(),
            ".GIF" => new GifEncoder(),
            _ => throw new UnknownImageFormatException(
                $"No encoder was found for extension '{extension}' of {path}; .png and .gif can be written."),
        };
    }
}
