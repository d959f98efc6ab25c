using SixLabors.ImageSharp.PixelFormats;

namespace Disentangle.Learning.Pictures.Panels;

/// <summary>Lines of text, one below the other.</summary>
/// <param name="lines">At least one line.</param>
/// <param name="scale">Font pixels become squares of this size.</param>
/// <param name="color">Colour of the letters.</param>
internal sealed class TextPanel(IReadOnlyList<string> lines, int scale, Rgb24 color) : IPanel
{
    public int Width => lines.Max(BitmapFont.WidthOf) * scale;

    public int Height => ((((lines.Count - 1) * BitmapFont.LineHeight) + BitmapFont.CapitalHeight + BitmapFont.DescentHeight) * scale)
        + ((lines.Count - 1) * LineGap);

    // Letters of a larger scale look crowded without it.
    private int LineGap => 2 * (scale - 1);

    public void Draw(Canvas canvas, int left, int top)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            canvas.Text(lines[i], left, top + (i * ((BitmapFont.LineHeight * scale) + LineGap)), scale, color);
        }
    }
}
