using Disentangle.Datasets.Catalogue;
using Disentangle.Learning.Pictures;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Cli.Commands;

/// <summary>Images of a data set on one sheet, each above its factor values.</summary>
internal static class DatasetSheet
{
    internal static void Save(DatasetDefinition dataset, byte[] images, int[] classes, string path)
    {
        using Image<Rgb24> sheet = ContactSheet.Draw(
            new ImageBatch(images, dataset.Format), new ContactSheetOptions { Captions = FactorCaptions.Of(dataset.Factors, classes) });
        PictureFile.Save(sheet, path);
    }
}
