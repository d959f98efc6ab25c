namespace Disentangle.Render.Tests;

/// <summary>A test that needs an OpenGL driver; without one it reports as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GlFactAttribute : FactAttribute
{
    internal static readonly Lazy<string?> Missing = new(Probe);

    public GlFactAttribute() => Skip = Missing.Value;

    private static string? Probe()
    {
        try
        {
            using RenderThread thread = RenderThread.Start();
            return null;
        }
        catch (GraphicsUnavailableException exception)
        {
            return exception.Message;
        }
    }
}
