using System.Security.Cryptography;

namespace Disentangle.Tests;

/// <summary>An empty folder for one test, removed after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("disentangle-tests-").FullName;

    /// <summary>Path of an entry.</summary>
    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Names of all files and folders in it.</summary>
    public string[] Names => [.. Directory.GetFileSystemEntries(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public static string Sha256(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    public string Sha256Of(string name) => Sha256(this[name]);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
