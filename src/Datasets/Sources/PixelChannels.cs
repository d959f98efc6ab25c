namespace Disentangle.Datasets.Sources;

/// <summary>What is known of each pixel besides its colour, taken at the pixel's centre (see <see cref="Render.SceneLabels"/>).</summary>
[Flags]
public enum PixelChannels
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The object that is seen: 0 background, 1, 2, … the objects; uint8, [N, H, W].</summary>
    Instance = 1,

    /// <summary>Part of the scene that is seen: 0 background, else as the data set's page says; uint8, [N, H, W].</summary>
    Part = 2,

    /// <summary>Distance from the eye in units of the scene, +∞ where nothing is seen; float32, [N, H, W].</summary>
    Depth = 4,

    /// <summary>Surface normal in eye space (x right, y up, z towards the eye) as 128 + 127 n; uint8, [N, H, W, 3].</summary>
    Normal = 8,

    /// <summary>All of them.</summary>
    All = Instance | Part | Depth | Normal,
}
