using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue.Sprites;

/// <summary>
/// A picture from which the backgrounds of images of one size are cut. For images of 64 × 64 it is shrunk to fit 350 × 274; for others to
/// min(W, H) / 64 times that size. Where an image that is not square reaches beyond the picture, the picture goes on mirrored.
/// </summary>
internal sealed class Backdrop
{
    private const int MaxWidth = 350;
    private const int MaxHeight = 274;

    private readonly int _width;
    private readonly int _height;
    private readonly SpriteFrame _frame;
    private readonly int _pictureWidth;
    private readonly int _pictureHeight;
    private readonly int _marginX;
    private readonly int _marginY;
    private readonly int _stride;
    private readonly byte[] _pixels;

    /// <param name="picture">The picture, more than 64 pixels wide and high after shrinking.</param>
    /// <param name="width">Width W of an image in pixels.</param>
    /// <param name="height">Height H of an image in pixels.</param>
    /// <exception cref="ArgumentException">The picture is too small.</exception>
    public Backdrop(RgbPicture picture, int width, int height)
    {
        _width = width;
        _height = height;
        _frame = new SpriteFrame(width, height);
        (_pictureWidth, _pictureHeight) = Fit(picture.Width, picture.Height);
        if (_pictureWidth <= SpriteRenderer.Side || _pictureHeight <= SpriteRenderer.Side)
        {
            throw new ArgumentException(
                $"The picture is {picture.Width} × {picture.Height} pixels, {_pictureWidth} × {_pictureHeight} after shrinking to fit "
                + $"{MaxWidth} × {MaxHeight}; crops of {SpriteRenderer.Side} × {SpriteRenderer.Side} need more than {SpriteRenderer.Side} each way.",
                nameof(picture));
        }

        RgbPicture scaled = picture.Resized((int)((_pictureWidth * _frame.Scale) + 0.5), (int)((_pictureHeight * _frame.Scale) + 0.5));
        _marginX = width - _frame.Side;
        _marginY = height - _frame.Side;
        _stride = 3 * (scaled.Width + (2 * _marginX));
        _pixels = new byte[_stride * (scaled.Height + (2 * _marginY))];
        for (int y = 0; y < scaled.Height + (2 * _marginY); y++)
        {
            int row = Mirror(y - _marginY, scaled.Height) * scaled.Width;
            for (int x = 0; x < scaled.Width + (2 * _marginX); x++)
            {
                scaled.Pixels.AsSpan(3 * (row + Mirror(x - _marginX, scaled.Width)), 3).CopyTo(_pixels.AsSpan((y * _stride) + (3 * x), 3));
            }
        }
    }

    /// <summary>The size of a picture of width × height pixels shrunk to fit 350 × 274, its proportions kept as well as whole numbers
    /// allow. A smaller one stays as it is.</summary>
    public static (int Width, int Height) Fit(int width, int height)
    {
        if (width <= MaxWidth && height <= MaxHeight)
        {
            return (width, height);
        }

        // Compared in whole numbers: whether the box or the picture is wider for its height.
        return (long)MaxWidth * height >= (long)width * MaxHeight
            ? (Nearest(MaxHeight, width, height, n => (double)n / MaxHeight), MaxHeight)
            : (MaxWidth, Nearest(MaxWidth, height, width, n => (double)n / MaxWidth));
    }

    /// <summary>A row of a crop.</summary>
    /// <param name="cropX">In [0, 1): where the crop is between the picture's left border and its right one.</param>
    /// <param name="cropY">In [0, 1): where it is between top and bottom.</param>
    /// <param name="row">Row of the image.</param>
    /// <returns>Bytes, shape [W, 3].</returns>
    public ReadOnlySpan<byte> Row(double cropX, double cropY, int row)
    {
        int left = Origin(cropX, _pictureWidth) - (_marginX / 2) + _marginX;
        int top = Origin(cropY, _pictureHeight) - (_marginY / 2) + _marginY;
        return _pixels.AsSpan(((top + row) * _stride) + (3 * left), 3 * _width);
    }

    // A crop begins at a whole pixel of the picture for 64 × 64, and at the same place of the picture in other sizes.
    private int Origin(double crop, int size) => (int)((int)(crop * (size - SpriteRenderer.Side)) * _frame.Scale);

    // The whole number nearest to side · other / whole, the one with the nearer proportion where two are in question.
    private static int Nearest(int side, int other, int whole, Func<int, double> proportion)
    {
        double exact = (double)side * other / whole, wanted = (double)other / whole;
        int low = Math.Max(1, (int)Math.Floor(exact)), high = (int)Math.Ceiling(exact);
        return Math.Abs(wanted - proportion(low)) <= Math.Abs(wanted - proportion(high)) ? low : high;
    }

    // … 1 0 | 0 1 … n−1 | n−1 n−2 …
    private static int Mirror(int i, int n)
    {
        int period = 2 * n, within = ((i % period) + period) % period;
        return within < n ? within : period - 1 - within;
    }
}
