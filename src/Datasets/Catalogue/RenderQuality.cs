namespace Disentangle.Datasets.Catalogue;

/// <summary>How carefully images are drawn, where a data set knows more than one way.</summary>
public enum RenderQuality
{
    /// <summary>As close to the original images as the renderer can.</summary>
    Faithful,

    /// <summary>Several times faster; edges are resampled in a simpler way.</summary>
    Fast,
}
