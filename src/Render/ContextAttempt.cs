namespace Disentangle.Render;

/// <summary>One way of making an OpenGL context that failed.</summary>
/// <param name="Kind">What was tried, e.g. <c>EGL surfaceless</c>.</param>
/// <param name="Error">Why it failed, with the library's own message or code.</param>
public sealed record ContextAttempt(string Kind, string Error);
