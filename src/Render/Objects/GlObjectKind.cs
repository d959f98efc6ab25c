namespace Disentangle.Render.Objects;

/// <summary>The kinds of GL names that <see cref="GlObject"/> owns.</summary>
internal enum GlObjectKind
{
    Buffer,
    Texture,
    Framebuffer,
    VertexArray,
    Program,
}
