namespace Disentangle.Render;

/// <summary>Where a scene's labels of pixels go, each taken at the pixel's centre; empty spans are left out.</summary>
/// <remarks>All are shaped like the images, [N, H, W], image after image, rows from the top.</remarks>
public readonly ref struct SceneLabels
{
    /// <summary>Instance of the visible surface: 0 background, 1, 2, … the objects; [N, H, W].</summary>
    public Span<byte> Instances { get; init; }

    /// <summary>Part of the scene: 0 background, else as the scene defines; [N, H, W].</summary>
    public Span<byte> Parts { get; init; }

    /// <summary>Distance from the eye in units of the scene, +∞ where nothing is seen; [N, H, W].</summary>
    public Span<float> Depths { get; init; }

    /// <summary>
    /// Normals in eye space (x right, y up, z towards the eye) as bytes, 128 + 127 n, so (128, 128, 128) where nothing is seen; [N, H, W, 3].
    /// </summary>
    public Span<byte> Normals { get; init; }

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => Instances.IsEmpty && Parts.IsEmpty && Depths.IsEmpty && Normals.IsEmpty;
}
