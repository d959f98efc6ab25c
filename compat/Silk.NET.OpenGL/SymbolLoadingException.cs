namespace Silk.NET.Core.Loader;

public class SymbolLoadingException : Exception
{
    public SymbolLoadingException(string symbolName)
        : base($"Native symbol not found (Symbol: {symbolName})") => SymbolName = symbolName;

    public SymbolLoadingException()
    {
    }

    public SymbolLoadingException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public string SymbolName { get; } = string.Empty;
}
