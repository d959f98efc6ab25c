using System.Runtime.CompilerServices;

namespace Disentangle.Learning.Tests.Support;

/// <summary>An empty folder for one test, removed after it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder([CallerMemberName] string test = "")
    {
        FolderPath = Directory.CreateTempSubdirectory($"disentangle-{test}-").FullName;
    }

    public string FolderPath { get; }

    public string File(string name) => Path.Combine(FolderPath, name);

    public void Dispose() => Directory.Delete(FolderPath, recursive: true);
}
