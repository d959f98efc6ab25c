namespace Disentangle.Compat.Tests.OpenGL;

/// <summary>A test that needs an OpenGL 4.5 driver; without one it reports as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GlFactAttribute : FactAttribute
{
    public GlFactAttribute()
    {
        using EglContext? context = EglContext.TryCreate(out string problem);
        Skip = context is null ? problem : null;
    }
}
