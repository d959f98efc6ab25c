using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>
/// Labels of the pixels of sprites: the instance, 0 where there is no sprite, and the depth, which is the instance's number again
/// (sprites lie in layers 1, 2, … from the front) and +∞ where there is none.
/// </summary>
internal static class SpriteLabels
{
    /// <exception cref="ArgumentException">A label that sprites do not have is asked for, or a span has another length.</exception>
    /// <param name="labels">What is asked for.</param>
    /// <param name="pixels">Pixels of all images.</param>
    public static void Check(SceneLabels labels, int pixels)
    {
        if (!labels.Parts.IsEmpty || !labels.Normals.IsEmpty)
        {
            throw new ArgumentException(
                "Sprites are flat and have no parts: instances and depths can be asked for, parts and normals cannot.", nameof(labels));
        }

        ThrowUnlessLength(labels.Instances.Length, pixels, nameof(labels.Instances));
        ThrowUnlessLength(labels.Depths.Length, pixels, nameof(labels.Depths));
    }

    /// <summary>Writes what is asked for.</summary>
    /// <param name="instances">Instance of each pixel.</param>
    /// <param name="labels">Receives labels, as many as there are pixels.</param>
    public static void Write(ReadOnlySpan<byte> instances, SceneLabels labels)
    {
        if (!labels.Instances.IsEmpty)
        {
            instances.CopyTo(labels.Instances);
        }

        for (int i = 0; i < labels.Depths.Length; i++)
        {
            labels.Depths[i] = instances[i] == 0 ? float.PositiveInfinity : instances[i];
        }
    }

    /// <summary>The labels of some pixels.</summary>
    public static SceneLabels Slice(SceneLabels labels, int first, int count) => new()
    {
        Instances = labels.Instances.IsEmpty ? [] : labels.Instances.Slice(first, count),
        Depths = labels.Depths.IsEmpty ? [] : labels.Depths.Slice(first, count),
    };

    private static void ThrowUnlessLength(int length, int pixels, string name)
    {
        if (length != 0 && length != pixels)
        {
            throw new ArgumentException($"{name} has {length} elements; {pixels} are needed.", name);
        }
    }
}
