namespace Disentangle.Datasets.Tests.Joints;

/// <summary>The factors of dSprites: class names, a cyclic angle whose two ends coincide, and grids of different sizes.</summary>
internal static class SpriteSpace
{
    public static FactorSpace Factors { get; } = new(
        new Factor("color", [1.0]) { ClassNames = ["white"] },
        new Factor("shape", [1, 2, 3]) { ClassNames = ["square", "ellipse", "heart"] },
        Factor.Linear("scale", 0.5, 1, 6) with { IsContinuous = true },
        Factor.Linear("orientation", 0, 2 * Math.PI, 40) with { Unit = "rad", IsCyclic = true, IsContinuous = true },
        Factor.Linear("posX", 0, 1, 32) with { IsContinuous = true },
        Factor.Linear("posY", 0, 1, 32) with { IsContinuous = true });
}
