namespace Disentangle.Cli.Commands;

/// <summary>Actions of verbs that run long.</summary>
internal static class CommandExtensions
{
    /// <summary>
    /// Sets an action whose token Ctrl+C raises. The parser only starts to listen for Ctrl+C once the action has returned its task, so the
    /// work must not run on the calling thread; and it must begin even if the token is raised at once, to say what it kept.
    /// </summary>
    internal static void SetLongAction(this Command command, Func<ParseResult, CancellationToken, int> action) =>
        command.SetAction((parsed, cancellation) => Task.Run(() => action(parsed, cancellation), CancellationToken.None));
}
