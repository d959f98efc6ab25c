namespace Disentangle.Datasets.Pictures;

/// <summary>How a picture of any size becomes an image of a data set.</summary>
public sealed record PictureShape
{
    /// <summary>Columns of the image, 1 to 4096.</summary>
    public int Width { get; init; } = 64;

    /// <summary>Rows of the image, 1 to 4096.</summary>
    public int Height { get; init; } = 64;

    /// <summary>Size of the window in the picture's middle that is used, in the picture's pixels; null for the whole picture.</summary>
    public (int Width, int Height)? Crop { get; init; }

    /// <summary>
    /// Length to which the shorter side is brought, proportions kept, before the image is cut out of the middle; at least the image's
    /// longer side. Null where the image has no margin.
    /// </summary>
    public int? ShorterSide { get; init; }

    /// <summary>Whether proportions may change: the picture, or its window, is brought to the image's size as a whole.</summary>
    public bool IsStretched { get; init; }

    /// <summary>Whether colours become grey: (19595 R + 38470 G + 7471 B + 2^15) / 2^16, rounded down (ITU-R BT.601).</summary>
    public bool IsGrey { get; init; }

    /// <summary>Kernel.</summary>
    public ResampleFilter Filter { get; init; }

    /// <summary>The images' format.</summary>
    public ImageFormat Format => new(Height, Width, IsGrey ? 1 : 3, byte.MaxValue);

    /// <summary>The picture's size after resampling.</summary>
    internal (int Width, int Height) SizeFor(int width, int height)
    {
        if (IsStretched)
        {
            return (Width, Height);
        }

        // The side that is relatively shorter fits exactly; a length is rounded down, but never below the image's.
        bool isWide = ShorterSide is not null ? width > height : (long)width * Height > (long)height * Width;
        (int baseWidth, int baseHeight) = ShorterSide is { } side ? (side, side) : (Width, Height);
        return isWide
            ? (Math.Max(Width, (int)((long)width * baseHeight / height)), baseHeight)
            : (baseWidth, Math.Max(Height, (int)((long)height * baseWidth / width)));
    }
}
