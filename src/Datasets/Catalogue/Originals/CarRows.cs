using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Matlab;
using Disentangle.Datasets.Pictures;

namespace Disentangle.Datasets.Catalogue.Originals;

/// <summary>
/// The views of cars in MATLAB files, shrunk to 64 × 64. A file holds all views of one car, so it is read as a whole and what became of it is kept, as
/// long as there is room.
/// </summary>
internal sealed class CarRows
{
    public const int Elevations = 4;
    public const int Azimuths = 24;
    private const int FullSide = 128;
    private const int Side = 64;
    private const int Channels = 3;
    private const int ImageBytes = Side * Side * Channels;

    private readonly string[] _files;
    private readonly BoundedCache _cars;

    /// <summary>Takes the files in the order of the classes.</summary>
    /// <param name="files">One for each car.</param>
    /// <param name="mostBytes">What may be kept in memory.</param>
    public CarRows(string[] files, long mostBytes)
    {
        _files = files;
        _cars = new BoundedCache(mostBytes, car => ReadCar(_files[car]));
    }

    /// <summary>Bytes that are kept.</summary>
    public long CachedBytes => _cars.Bytes;

    /// <summary>Reads images, the number of one being (elevation · 24 + azimuth) · cars + car.</summary>
    public void Read(ReadOnlySpan<long> rows, Span<byte> images)
    {
        int[] places = new int[rows.Length];
        long[] sorted = new long[rows.Length];
        for (int i = 0; i < places.Length; i++)
        {
            (long view, long car) = Math.DivRem(rows[i], _files.Length);
            (places[i], sorted[i]) = (i, (car * Elevations * Azimuths) + view);
        }

        // Car by car, so that each is read once even where not all fit into memory.
        Array.Sort(sorted, places);
        byte[] pixels = new byte[images.Length];
        ParallelRows.For(GroupsOf(sorted), group =>
        {
            byte[] car = _cars.Get((int)(sorted[group.Start] / (Elevations * Azimuths)));
            for (int i = group.Start; i < group.End; i++)
            {
                int view = (int)(sorted[i] % (Elevations * Azimuths));
                car.AsSpan(view * ImageBytes, ImageBytes).CopyTo(pixels.AsSpan(places[i] * ImageBytes, ImageBytes));
            }
        });
        pixels.CopyTo(images);
    }

    private static List<(int Start, int End)> GroupsOf(long[] sorted)
    {
        List<(int Start, int End)> groups = [];
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end] / (Elevations * Azimuths) == sorted[start] / (Elevations * Azimuths))
            {
                end++;
            }

            groups.Add((start, end));
            start = end;
        }

        return groups;
    }

    private static byte[] ReadCar(string path)
    {
        MatArray array = MatFile.Read(path, "im");
        if (array.Class != MatClass.UInt8 || !array.Shape.SequenceEqual([FullSide, FullSide, Channels, Azimuths, Elevations]))
        {
            throw new DatasetFormatException(
                path,
                "im",
                $"has class {array.Class} and extent ({string.Join(", ", array.Shape)}); needed is UInt8 ({FullSide}, {FullSide}, {Channels}, {Azimuths}, {Elevations}).");
        }

        ReadOnlySpan<byte> all = array.ToArray<byte>();
        byte[] car = new byte[Elevations * Azimuths * ImageBytes], picture = new byte[FullSide * FullSide * Channels];
        for (int view = 0; view < Elevations * Azimuths; view++)
        {
            Transpose(all.Slice(view * picture.Length, picture.Length), picture);
            Resampler.Resample(
                picture, FullSide, FullSide, Channels, ResampleFilter.Lanczos, (Side, Side), new PixelWindow(0, 0, Side, Side), car.AsSpan(view * ImageBytes, ImageBytes));
        }

        return car;
    }

    // The first index, the row, is the fastest; then columns, then channels.
    private static void Transpose(ReadOnlySpan<byte> columns, Span<byte> picture)
    {
        for (int c = 0; c < Channels; c++)
        {
            for (int x = 0; x < FullSide; x++)
            {
                ReadOnlySpan<byte> column = columns.Slice(((c * FullSide) + x) * FullSide, FullSide);
                for (int y = 0; y < column.Length; y++)
                {
                    picture[(((y * FullSide) + x) * Channels) + c] = column[y];
                }
            }
        }
    }
}
