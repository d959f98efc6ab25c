using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Catalogue;

/// <summary>Colours digits of the user's files.</summary>
internal sealed class MnistObservationRenderer(Cmnist dataset, MnistDigits digits) : IObservationRenderer
{
    public void Render(ReadOnlySpan<double> scenes, Span<byte> images)
    {
        int count = SceneRows.Count(dataset, scenes, images), width = dataset.SceneWidth, bytes = dataset.Format.ByteCount;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<double> scene = scenes.Slice(i * width, width);
            SceneRows.ThrowIfOutside(dataset, scene);
            ReadOnlySpan<byte> grey = digits.Image((int)scene[0], scene[2]);
            DigitColour.Apply(DigitColour.Factor.ValueAt(scene[1]), grey, images.Slice(i * bytes, bytes));
        }
    }

    public void Dispose()
    {
    }
}
