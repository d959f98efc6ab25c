using System.Runtime.InteropServices;
using Disentangle.Datasets.Catalogue;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Datasets.Sources;

namespace Disentangle.Cli.Commands;

/// <summary>Some images of a data set and what is known of their pixels.</summary>
/// <param name="Dataset">The data set.</param>
/// <param name="Classes">Classes, shape [N, F].</param>
/// <param name="Images">Bytes, shape [N, H, W, C].</param>
/// <param name="Channels">Channels that <paramref name="Buffers"/> hold.</param>
/// <param name="Buffers">Their bytes.</param>
internal sealed record DatasetDrawing(DatasetDefinition Dataset, int[] Classes, byte[] Images, PixelChannels Channels, ChannelBuffers Buffers)
{
    /// <summary>Number of images N.</summary>
    internal int Count => Classes.Length / Dataset.Factors.Dimension;

    /// <summary>Draws classes; image i shows the nuisance of (seed 0, i).</summary>
    internal static DatasetDrawing Of(DatasetDefinition dataset, int[] classes, PixelChannels channels = PixelChannels.None)
    {
        int count = classes.Length / dataset.Factors.Dimension;
        DatasetDrawing drawing = new(
            dataset, classes, new byte[count * dataset.Format.ByteCount], channels, new ChannelBuffers(channels, dataset.Format, count));
        using ObservationSourceFactory factory = new();
        using IObservationRenderer renderer = factory.CreateRenderer(dataset);
        renderer.Render(dataset, classes, drawing.Images, drawing.Buffers.Labels(count));
        return drawing;
    }

    /// <summary>A channel as numpy has it.</summary>
    internal NpyArray ArrayOf(PixelChannel channel)
    {
        long[] shape = [Count, .. channel.ShapeOf(Dataset.Format)];
        return channel.IsReal
            ? NpyArray.From(MemoryMarshal.Cast<byte, float>(Buffers.Of(channel)), shape)
            : NpyArray.From<byte>(Buffers.Of(channel), shape);
    }
}
