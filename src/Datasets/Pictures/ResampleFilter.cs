namespace Disentangle.Datasets.Pictures;

/// <summary>Kernels for changing the size of a picture. When shrinking, each is stretched over the area that a pixel of the result covers.</summary>
public enum ResampleFilter
{
    /// <summary>sinc(x) sinc(x/3) for |x| &lt; 3 (Duchon 1979): what Pillow calls LANCZOS and, earlier, ANTIALIAS.</summary>
    Lanczos,

    /// <summary>Keys' cubic convolution (1981) with a = −1/2, |x| &lt; 2.</summary>
    Bicubic,

    /// <summary>1 − |x| for |x| &lt; 1.</summary>
    Bilinear,

    /// <summary>The mean over |x| ≤ 1/2.</summary>
    Box,
}
