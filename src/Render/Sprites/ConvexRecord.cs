using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Disentangle.Render.Sprites;

/// <summary>One instance of <c>shaders/sprites/convex.vert</c>: 64 bytes.</summary>
/// <param name="Rectangle">Texels of the target that it touches.</param>
/// <param name="StepX">What each edge's test gains per column.</param>
/// <param name="StepY">What each edge's test gains per row.</param>
/// <param name="Offset">Each edge's test at column 0, row 0.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ConvexRecord(
    TexelRectangle Rectangle, ConvexRecord.EdgeValues StepX, ConvexRecord.EdgeValues StepY, ConvexRecord.EdgeValues Offset)
{
    /// <summary>Prepares the exact test of up to four edges.</summary>
    /// <param name="rectangle">Texels of the target that the polygon touches.</param>
    /// <param name="corners">Three or four corners in 1/256 pixel from the image's corner, clockwise on the screen.</param>
    /// <remarks>
    /// For an edge from P to Q the test is E(p) = (Q.x − P.x)(p.y − P.y) − (Q.y − P.y)(p.x − P.x), positive inside, at pixel centres
    /// p = 256 (column, row) + 128. Left and bottom edges include E = 0, the others are lowered by one so that they do not. As E is a
    /// multiple of 256 in column and row plus a constant, dividing by 256 and rounding down keeps its sign.
    /// </remarks>
    public static ConvexRecord Create(TexelRectangle rectangle, ReadOnlySpan<Corner> corners)
    {
        EdgeValues stepX = default;
        EdgeValues stepY = default;
        EdgeValues offset = default;
        Corner from = corners[^1];
        for (int i = 0; i < corners.Length; i++)
        {
            Corner to = corners[i];
            int x = from.Y - to.Y;
            int y = to.X - from.X;
            bool includesCentres = x > 0 || (x == 0 && y < 0);
            long origin = ((128L - from.X) * x) + ((128L - from.Y) * y) - (includesCentres ? 0 : 1);
            stepX[i] = x;
            stepY[i] = y;
            offset[i] = (int)(origin >> 8);
            from = to;
        }

        return new ConvexRecord(rectangle, stepX, stepY, offset);
    }

    /// <summary>One number for each of four edges; zeros where there is no edge, which leaves every pixel inside.</summary>
    [InlineArray(4)]
    internal struct EdgeValues
    {
        private int _first;
    }
}
