namespace Disentangle.Render.Contexts;

/// <summary>One attempt at a context failed, for the reason in the message.</summary>
internal sealed class ContextException(string message) : Exception(message);
