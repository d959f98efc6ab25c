namespace Disentangle.Datasets.Files.Reading;

/// <summary>Checks that the arrays of a file belong together.</summary>
internal static class ArrayChecks
{
    /// <summary>Throws unless images are N × H × W [× C] bytes and labels N × F.</summary>
    /// <exception cref="DatasetFormatException">They are not.</exception>
    public static void ThrowUnlessFit(
        string path, LayoutNames names, IReadOnlyList<long> images, string imageType, IReadOnlyList<long> values, IReadOnlyList<long>? classes)
    {
        if (imageType != "u1" || images.Count is < 3 or > 4 || images[0] < 1 || (images.Count == 4 && images[3] is not (1 or 3)))
        {
            throw new DatasetFormatException(
                path, names.Images, $"has type {imageType} and extent ({string.Join(", ", images)}); images are bytes (N, H, W) or (N, H, W, 1 or 3), N ≥ 1.");
        }

        ThrowUnlessLabels(path, names.Values, values, images[0]);
        if (classes is not null)
        {
            ThrowUnlessLabels(path, names.Classes, classes, images[0]);
            if (classes[1] != values[1])
            {
                throw new DatasetFormatException(path, names.Classes, $"has {classes[1]} columns where {names.Values} has {values[1]}.");
            }
        }
    }

    /// <summary>Names for a message.</summary>
    public static string List(IReadOnlyCollection<string> names) => names.Count == 0 ? "nothing" : string.Join(", ", names.Take(12));

    private static void ThrowUnlessLabels(string path, string name, IReadOnlyList<long> shape, long count)
    {
        if (shape.Count != 2 || shape[0] != count || shape[1] < 1)
        {
            throw new DatasetFormatException(
                path, name, $"has extent ({string.Join(", ", shape)}); one row of labels for each of the {count} images is needed.");
        }
    }
}
