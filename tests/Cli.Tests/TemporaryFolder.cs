using System.Security.Cryptography;

namespace Disentangle.Cli.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("disentangle-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string[] Names => [.. _folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order()];

    public string Sha256Of(string name)
    {
        using FileStream stream = File.OpenRead(this[name]);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
