using Disentangle.Render.Interop;

namespace Disentangle.Render.Contexts;

/// <summary>The context of a window that is never shown: the way on systems without EGL, and with drivers that need a screen.</summary>
internal sealed class HiddenWindowContext : IGraphicsContext
{
    private readonly nint _window;

    public HiddenWindowContext()
    {
        NativeLibraries.Register();
        if (Glfw.Init() == 0)
        {
            throw new ContextException($"glfwInit: {Glfw.LastError()}");
        }

        Glfw.DefaultWindowHints();
        Glfw.WindowHint(Glfw.Visible, 0);
        Glfw.WindowHint(Glfw.ContextVersionMajor, 3);
        Glfw.WindowHint(Glfw.ContextVersionMinor, 3);
        Glfw.WindowHint(Glfw.OpenGlProfile, Glfw.OpenGlCoreProfile);
        Glfw.WindowHint(Glfw.OpenGlForwardCompatible, 1);
        _window = Glfw.CreateWindow(64, 64, "Disentangle", 0, 0);
        if (_window == 0)
        {
            throw new ContextException($"glfwCreateWindow: {Glfw.LastError()}");
        }

        Glfw.MakeContextCurrent(_window);
        if (Glfw.LastError() is string error)
        {
            Glfw.DestroyWindow(_window);
            throw new ContextException($"glfwMakeContextCurrent: {error}");
        }
    }

    /// <inheritdoc/>
    public string Kind => "hidden window";

    public nint GetProcAddress(string name) => Glfw.GetProcAddress(name);

    public void Dispose()
    {
        // GLFW itself stays initialised: a window elsewhere in the process may be using it.
        Glfw.MakeContextCurrent(0);
        Glfw.DestroyWindow(_window);
    }
}
