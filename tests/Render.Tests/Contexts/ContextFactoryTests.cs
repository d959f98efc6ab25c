using Disentangle.Render.Contexts;

namespace Disentangle.Render.Tests.Contexts;

public sealed class ContextFactoryTests
{
    [Fact]
    public void Start_WhenEveryWayFails_ListsEachAttemptInOrderAndTheCure()
    {
        (string, Func<IGraphicsContext>)[] ways =
        [
            ("EGL device (graphics card)", () => throw new ContextException("none of the 0 EGL devices is a graphics card")),
            ("EGL surfaceless", () => throw new ContextException("eglInitialize: EGL_NOT_INITIALIZED (0x3001)")),
            ("hidden window (GLFW)", () => throw new DllNotFoundException("the library glfw was not found\nin /a\nin /b")),
        ];

        GraphicsUnavailableException thrown = Assert.Throws<GraphicsUnavailableException>(() => RenderThread.Start(ways));

        Assert.Equal(
            [
                "No OpenGL 3.3 core context could be made.",
                "  EGL device (graphics card): none of the 0 EGL devices is a graphics card",
                "  EGL surfaceless: eglInitialize: EGL_NOT_INITIALIZED (0x3001)",
                "  hidden window (GLFW): the library glfw was not found",
            ],
            thrown.Message.Split('\n')[..4]);
        Assert.Contains("apt-get install libegl1 libgl1-mesa-dri", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(3, thrown.Attempts.Count);
    }

    [Fact]
    public void Start_WhenAWayFailsForAnUnforeseenReason_ThrowsThatReason()
    {
        (string, Func<IGraphicsContext>)[] ways = [("broken", () => throw new InvalidDataException("not foreseen"))];

        Assert.Throws<InvalidDataException>(() => RenderThread.Start(ways));
    }

    [GlFact]
    public void Start_WhenTheFirstWayFails_TakesTheNext()
    {
        (string, Func<IGraphicsContext>)[] ways = [("first", () => throw new ContextException("no")), .. ContextFactory.Default];

        using RenderThread thread = RenderThread.Start(ways);

        Assert.NotEmpty(thread.Driver.Renderer);
    }

    [Fact]
    public void HiddenWindow_WithoutAScreen_SaysWhatGlfwSays()
    {
        if (Environment.GetEnvironmentVariable("DISPLAY") is not null || Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is not null
            || !OperatingSystem.IsLinux())
        {
            return;
        }

        GraphicsUnavailableException thrown = Assert.Throws<GraphicsUnavailableException>(
            () => RenderThread.Start([("window", () => new HiddenWindowContext())]));

        // Either the library is missing, or it names the missing screen.
        Assert.Matches("glfw", thrown.Attempts[0].Error);
    }
}
