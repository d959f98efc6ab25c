using System.Security.Cryptography;

namespace Disentangle.Datasets.Tests.Files;

/// <summary>A folder that a test writes in, gone afterwards.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("disentangle-tests-").FullName;

    public string this[string name] => Path.Combine(Root, name);

    public string[] Names => [.. Directory.GetFiles(Root).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
