namespace Disentangle.Learning.Pictures;

/// <summary>The title line of a picture, at its top left inside the margin.</summary>
internal static class TitleBar
{
    private const int Scale = PictureStyle.LabelScale;

    public static int HeightOf(string title) => title.Length == 0 ? 0 : (BitmapFont.LineHeight * Scale) + (2 * PictureStyle.CaptionGap);

    public static int WidthOf(string title) => (BitmapFont.WidthOf(title) * Scale) + (2 * PictureStyle.Margin);

    public static void Draw(Canvas canvas, string title) =>
        canvas.Text(title, PictureStyle.Margin, PictureStyle.Margin, Scale, PictureStyle.Ink);
}
