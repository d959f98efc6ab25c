namespace Disentangle.Datasets.Catalogue.Chairs;

/// <content>The pieces that chairs are made of.</content>
internal sealed partial class ChairDesign
{
    // A bar from a lower to an upper point.
    private void Upright(
        (double X, double Y, double Z) bottom,
        (double X, double Y, double Z) top,
        double halfX,
        double halfY,
        ChairPart part,
        ChairMaterial material,
        bool isEllipse = false,
        bool isPaired = false)
    {
        double length = top.Z - bottom.Z;
        _bars.Add(new ChairBar(
            BarAxis.Z,
            (bottom.X + top.X) / 2,
            (bottom.Y + top.Y) / 2,
            (bottom.Z + top.Z) / 2,
            halfX,
            halfY,
            length / 2,
            (top.X - bottom.X) / length,
            (top.Y - bottom.Y) / length,
            part,
            material)
        { IsEllipse = isEllipse, IsPaired = isPaired });
    }

    // A bar from a point at the back to one at the front.
    private void Lengthwise(
        (double X, double Y, double Z) rear,
        (double X, double Y, double Z) front,
        double halfX,
        double halfZ,
        ChairPart part,
        ChairMaterial material,
        bool isEllipse = false,
        bool isPaired = false)
    {
        double length = front.Y - rear.Y;
        _bars.Add(new ChairBar(
            BarAxis.Y,
            (rear.X + front.X) / 2,
            (rear.Z + front.Z) / 2,
            (rear.Y + front.Y) / 2,
            halfX,
            halfZ,
            length / 2,
            (front.X - rear.X) / length,
            (front.Z - rear.Z) / length,
            part,
            material)
        { IsEllipse = isEllipse, IsPaired = isPaired });
    }

    // A bar from side to side through the plane of symmetry.
    private void Crosswise(
        double halfLength,
        double y,
        double z,
        double halfY,
        double halfZ,
        ChairPart part,
        ChairMaterial material,
        bool isEllipse = false) =>
        _bars.Add(new ChairBar(BarAxis.X, y, z, 0, halfY, halfZ, halfLength, 0, 0, part, material) { IsEllipse = isEllipse });

    // The right half of a pair of bars that start near the plane of symmetry and run outwards.
    private void Outwards(
        (double X, double Y, double Z) inner,
        (double X, double Y, double Z) outer,
        double halfY,
        double halfZ,
        ChairPart part,
        ChairMaterial material)
    {
        double length = outer.X - inner.X;
        _bars.Add(new ChairBar(
            BarAxis.X,
            (inner.Y + outer.Y) / 2,
            (inner.Z + outer.Z) / 2,
            (inner.X + outer.X) / 2,
            halfY,
            halfZ,
            length / 2,
            (outer.Y - inner.Y) / length,
            (outer.Z - inner.Z) / length,
            part,
            material)
        { IsPaired = true });
    }
}
