using System.Diagnostics;

namespace Disentangle.Cli.Console;

/// <summary>Progress of one long job: a bar that redraws itself for a person, a line every few seconds in a log.</summary>
internal static class ProgressDisplay
{
    private static readonly TimeSpan LogInterval = TimeSpan.FromSeconds(5);

    /// <summary>Runs <paramref name="work"/>, which calls its argument with (units done, note) from any one thread at a time.</summary>
    internal static void Run(Terminal terminal, string title, long total, Action<Action<long, string>> work)
    {
        if (terminal.IsInteractive)
        {
            RunInteractive(terminal, title, total, work);
        }
        else
        {
            RunLogged(terminal, title, total, work);
        }
    }

    private static void RunInteractive(Terminal terminal, string title, long total, Action<Action<long, string>> work) =>
        terminal.Text.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: total);
                work((done, note) =>
                {
                    task.Value = done;
                    task.Description = Markup.Escape($"{title}  {note}");
                });
            });

    private static void RunLogged(Terminal terminal, string title, long total, Action<Action<long, string>> work)
    {
        Stopwatch sinceLine = Stopwatch.StartNew();
        work((done, note) =>
        {
            if (done >= total || sinceLine.Elapsed >= LogInterval)
            {
                terminal.Line($"{title}  {done:N0} of {total:N0}  {note}");
                sinceLine.Restart();
            }
        });
    }
}
