namespace Disentangle.Render;

/// <summary>The OpenGL driver behind a <see cref="RenderThread"/>, in its own words.</summary>
/// <param name="Renderer">GL_RENDERER, e.g. <c>llvmpipe (LLVM 15.0.6, 256 bits)</c>.</param>
/// <param name="Version">GL_VERSION, e.g. <c>4.5 (Core Profile) Mesa 22.3.6</c>.</param>
/// <param name="Vendor">GL_VENDOR.</param>
/// <param name="ContextKind">How the context was made: <c>EGL device</c>, <c>EGL surfaceless</c> or <c>hidden window</c>.</param>
public sealed record GraphicsDriver(string Renderer, string Version, string Vendor, string ContextKind);
