using System.Security.Cryptography;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Idx;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>The images of a pair of IDX files, by digit.</summary>
internal sealed class MnistDigits
{
    private const int LabelsHeaderBytes = 8;
    private readonly IdxImages _images;
    private readonly int[][] _indices;

    private MnistDigits(IdxImages images, byte[] labels, int[][] indices)
    {
        _images = images;
        _indices = indices;
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(images.Pixels);
        hash.AppendData(labels);
        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of the intensities, then the labels.</summary>
    public string Sha256 { get; }

    /// <summary>Reads both files.</summary>
    /// <exception cref="DatasetFormatException">They are damaged or do not fit together.</exception>
    public static MnistDigits Read(string imagesPath, string labelsPath)
    {
        IdxImages images = IdxFile.ReadImages(imagesPath);
        byte[] labels = IdxFile.ReadLabels(labelsPath);
        if (images.Rows != DigitRenderer.Side || images.Columns != DigitRenderer.Side)
        {
            throw new DatasetFormatException(imagesPath, "byte 8", $"images are {images.Rows} × {images.Columns}; they must be 28 × 28.");
        }

        if (labels.Length != images.Count)
        {
            throw new DatasetFormatException(
                labelsPath, "byte 4", $"there are {labels.Length} labels, but {images.Count} images in {imagesPath}; both need the same number.");
        }

        int wrong = labels.AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)9);
        if (wrong >= 0)
        {
            throw new DatasetFormatException(labelsPath, $"byte {LabelsHeaderBytes + wrong}", $"a label is {labels[wrong]}; labels are 0 to 9.");
        }

        int[][] indices = [.. Enumerable.Range(0, 10).Select(digit => Enumerable.Range(0, labels.Length).Where(i => labels[i] == digit).ToArray())];
        int none = Array.FindIndex(indices, ofDigit => ofDigit.Length == 0);
        return none < 0
            ? new MnistDigits(images, labels, indices)
            : throw new DatasetFormatException(labelsPath, $"byte {LabelsHeaderBytes}", $"no image is a {none}; each digit needs at least one.");
    }

    /// <summary>One image, shape [28, 28].</summary>
    /// <param name="digit">0 to 9.</param>
    /// <param name="exemplar">In [0, 1): each image of the digit, in the order of the file, an equal share of the interval.</param>
    public ReadOnlySpan<byte> Image(int digit, double exemplar)
    {
        int[] ofDigit = _indices[digit];
        return _images[ofDigit[(int)(exemplar * ofDigit.Length)]];
    }
}
