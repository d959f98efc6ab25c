namespace Disentangle.Learning.Runs;

/// <summary>
/// Keeps a second process from training in the same folder. The system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class RunLock : IDisposable
{
    /// <summary>Name of the lock file in the folder.</summary>
    public const string FileName = "training.lock";

    private readonly FileStream _stream;

    /// <summary>Takes the lock of a run folder.</summary>
    /// <exception cref="RunFolderException">Someone else holds it.</exception>
    public RunLock(string folder)
    {
        string path = Path.Combine(folder, FileName);
        try
        {
            _stream = new FileStream(
                path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e) when (File.Exists(path))
        {
            throw new RunFolderException(
                folder, $"another process is training in this folder. Wait for it, stop it, or choose another output folder. ({e.Message})");
        }
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => _stream.Dispose();
}
