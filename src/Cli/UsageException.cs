namespace Disentangle.Cli;

/// <summary>The command line itself asks for something impossible: exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
