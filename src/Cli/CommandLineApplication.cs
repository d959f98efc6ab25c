using Disentangle.Cli.Commands;
using Disentangle.Cli.Console;
using Disentangle.Datasets;

namespace Disentangle.Cli;

/// <summary>The <c>disentangle</c> command: parses, runs a verb and turns what went wrong into one message and an exit code.</summary>
internal static class CommandLineApplication
{
    internal const int Done = 0, Failed = 1, BadUsage = 2;

    internal static int Run(string[] args)
    {
        RootCommand root = CreateRoot();
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Fail(BadUsage, Describe(parsed, root));
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return Fail(Failed, "stopped; 'generate', 'resample' and 'train' go on from where they were with the same command.");
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable("DISENTANGLE_TRACE") is null)
        {
            return Fail(FailureMessages.IsUsage(e) ? BadUsage : Failed, FailureMessages.Describe(e));
        }
    }

    private static string Describe(ParseResult parsed, RootCommand root)
    {
        if (parsed is { CommandResult.Command: RootCommand, UnmatchedTokens: [{ } verb, ..] } && !verb.StartsWith('-'))
        {
            return new UnknownNameException("command", verb, [.. root.Subcommands.Select(command => command.Name)]).Message;
        }

        string name = parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";
        return $"{string.Join(" ", parsed.Errors.Select(error => error.Message))} See: disentangle {name}--help";
    }

    private static RootCommand CreateRoot()
    {
        RootCommand root = new("Renders labelled image data sets from factors of variation, trains disentanglement models on them, and measures them.")
        {
            DoctorCommand.Create(),
            ListCommand.Create(),
            GenerateCommand.Create(),
            RenderCommand.Create(),
            InspectCommand.Create(),
            AmbiguityCommand.Create(),
            VerifyCommand.Create(),
            ReproduceCommand.Create(),
            MergeCommand.Create(),
            SplitCommand.Create(),
            ResampleCommand.Create(),
            TrainCommand.Create(),
            EvaluateCommand.Create(),
            TraverseCommand.Create(),
            ExportCommand.Create(),
            BenchCommand.Create(),
            DemoCommand.Create(),
        };
        root.Add(Terminal.JsonOption);
        return root;
    }

    private static int Fail(int code, string message)
    {
        System.Console.Error.WriteLine($"disentangle: {message}");
        return code;
    }
}
