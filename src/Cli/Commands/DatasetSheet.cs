using Disentangle.Datasets;
using Disentangle.Datasets.Sources;
using Disentangle.Learning.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Cli.Commands;

/// <summary>Images of a data set on one sheet, each above its factor values; its channels follow it.</summary>
internal static class DatasetSheet
{
    private const int MostPicturesPerRow = 16;

    internal static void Save(DatasetDrawing drawing, string path)
    {
        IReadOnlyList<string> captions = FactorCaptions.Of(drawing.Dataset.Factors, drawing.Classes);
        using Image<Rgb24> sheet = drawing.Channels == PixelChannels.None
            ? ContactSheet.Draw(new ImageBatch(drawing.Images, drawing.Dataset.Format), new ContactSheetOptions { Captions = captions })
            : WithChannels(drawing, captions);
        PictureFile.Save(sheet, path);
    }

    private static Image<Rgb24> WithChannels(DatasetDrawing drawing, IReadOnlyList<string> captions)
    {
        PixelChannel[] channels = [.. PixelChannel.In(drawing.Channels)];
        byte[][] pictures = [Colors(drawing), .. channels.Select(c => ChannelPictures.ToRgb(c, drawing.Buffers.Of(c)))];
        ImageFormat format = drawing.Dataset.Format with { Channels = 3, Maximum = 255 };
        List<byte> bytes = [];
        List<string> texts = [];
        for (int i = 0; i < drawing.Count; i++)
        {
            foreach (byte[] picture in pictures)
            {
                bytes.AddRange(picture.AsSpan(i * format.ByteCount, format.ByteCount));
            }

            texts.AddRange([captions[i], .. channels.Select(c => c.Name)]);
        }

        int columns = pictures.Length * Math.Max(1, MostPicturesPerRow / pictures.Length);
        return ContactSheet.Draw(
            new ImageBatch(bytes.ToArray(), format), new ContactSheetOptions { Captions = texts, Columns = Math.Min(columns, texts.Count) });
    }

    private static byte[] Colors(DatasetDrawing drawing)
    {
        ImageFormat format = drawing.Dataset.Format;
        int repeats = 3 / format.Channels, scale = byte.MaxValue / format.Maximum;
        byte[] rgb = new byte[drawing.Images.Length * repeats];
        for (int i = 0; i < rgb.Length; i++)
        {
            rgb[i] = (byte)(drawing.Images[i / repeats] * scale);
        }

        return rgb;
    }
}
