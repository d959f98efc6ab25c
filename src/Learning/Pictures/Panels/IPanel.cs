namespace Disentangle.Learning.Pictures.Panels;

/// <summary>A part of a page that knows its size before it is drawn.</summary>
internal interface IPanel
{
    /// <summary>Width in pixels.</summary>
    int Width { get; }

    /// <summary>Height in pixels.</summary>
    int Height { get; }

    /// <summary>Draws it with its top left corner at a pixel of the canvas.</summary>
    void Draw(Canvas canvas, int left, int top);
}
