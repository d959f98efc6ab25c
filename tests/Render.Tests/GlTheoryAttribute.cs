namespace Disentangle.Render.Tests;

/// <summary>A theory that needs an OpenGL driver; without one it reports as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GlTheoryAttribute : TheoryAttribute
{
    public GlTheoryAttribute() => Skip = GlFactAttribute.Missing.Value;
}
