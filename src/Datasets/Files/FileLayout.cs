namespace Disentangle.Datasets.Files;

/// <summary>Public layout that an exported file follows, so that existing loaders read it unchanged.</summary>
public enum FileLayout
{
    /// <summary>The dSprites layout: <c>imgs</c>, <c>latents/classes</c>, <c>latents/values</c>, or the npz keys of the same meaning.</summary>
    Dsprites,

    /// <summary>The 3D Shapes layout: <c>images</c> and <c>labels</c>.</summary>
    Shapes3d,
}
