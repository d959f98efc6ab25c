using Disentangle.Datasets.Catalogue.Scenes;
using Disentangle.Datasets.Pictures;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>Reads <c>images.yaml</c> and checks every field.</summary>
internal static class ImageFolderReader
{
    private const int LargestSide = 4096;
    private const int LargestPicture = 1 << 16;

    /// <summary>Reads a description.</summary>
    /// <exception cref="SceneFormatException">It cannot be read; the message has file, line and column.</exception>
    public static ImageFolderSettings Read(string path)
    {
        SceneNode root = SceneNode.Load(path, "the description", "a description of pictures is one mapping with fields such as size, crop and labels.");
        IReadOnlyDictionary<string, SceneNode> fields = root.Fields(
            "images", "size", "crop", "shorter_side", "stretch", "grey", "filter", "labels", "attributes", "factors");
        if (fields.ContainsKey("labels") && fields.ContainsKey("attributes"))
        {
            throw fields["attributes"].Fault("labels and attributes are two kinds of tables; name one.");
        }

        return new ImageFolderSettings
        {
            Images = fields.GetValueOrDefault("images")?.Text() ?? "",
            Shape = ReadShape(fields),
            Labels = fields.GetValueOrDefault("labels")?.Text(),
            Attributes = fields.GetValueOrDefault("attributes")?.Text(),
            Factors = ReadFactors(fields),
        };
    }

    private static PictureShape ReadShape(IReadOnlyDictionary<string, SceneNode> fields)
    {
        (int width, int height) = fields.TryGetValue("size", out SceneNode? size) ? ReadSize(size, LargestSide) : (64, 64);
        bool isStretched = fields.GetValueOrDefault("stretch")?.Truth() ?? false;
        SceneNode? shorter = fields.GetValueOrDefault("shorter_side");
        if (isStretched && shorter is not null)
        {
            throw shorter.Fault("a stretched picture has no margin to cut off; leave out shorter_side or stretch.");
        }

        return new PictureShape
        {
            Width = width,
            Height = height,
            Crop = fields.TryGetValue("crop", out SceneNode? crop) ? ReadSize(crop, LargestPicture) : null,
            ShorterSide = shorter?.Integer(Math.Max(width, height), LargestPicture),
            IsStretched = isStretched,
            IsGrey = fields.GetValueOrDefault("grey")?.Truth() ?? false,
            Filter = fields.TryGetValue("filter", out SceneNode? filter) ? ReadFilter(filter) : ResampleFilter.Lanczos,
        };
    }

    private static (int Width, int Height) ReadSize(SceneNode node, int most)
    {
        if (!node.IsList)
        {
            int side = node.Integer(1, most);
            return (side, side);
        }

        int[] sides = [.. node.Items().Select(item => item.Integer(1, most))];
        return sides.Length == 2 ? (sides[0], sides[1]) : throw node.Fault("a size is one number, or a list of width and height, for example [64, 48].");
    }

    private static ResampleFilter ReadFilter(SceneNode node)
    {
        string[] names = [.. Enum.GetNames<ResampleFilter>().Select(name => name.ToLowerInvariant())];
        int index = Array.IndexOf(names, node.Text());
        return index >= 0 ? (ResampleFilter)index : throw node.Fault(new UnknownNameException("filter", node.Text(), names).Message);
    }

    private static string[]? ReadFactors(IReadOnlyDictionary<string, SceneNode> fields)
    {
        if (!fields.TryGetValue("factors", out SceneNode? node))
        {
            return null;
        }

        if (!fields.ContainsKey("labels") && !fields.ContainsKey("attributes"))
        {
            throw node.Fault("factors are columns of a table; name it with labels or attributes.");
        }

        string[] names = [.. node.Items().Select(item => item.Text())];
        return names.Length > 0 ? names : throw node.Fault("name at least one factor.");
    }
}
