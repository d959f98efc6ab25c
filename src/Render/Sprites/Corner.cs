namespace Disentangle.Render.Sprites;

/// <summary>A corner of a polygon, in 1/256 pixel.</summary>
internal readonly record struct Corner(int X, int Y);
