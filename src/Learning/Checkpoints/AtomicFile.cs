namespace Disentangle.Learning.Checkpoints;

/// <summary>Writes files that are there whole or not at all, whatever happens to the process.</summary>
internal static class AtomicFile
{
    /// <summary>Ending of the temporary file that stands beside <c>path</c> while it is being written.</summary>
    public const string TemporaryEnding = ".partial";

    /// <summary>Writes to a temporary name in the same folder, flushes to the disk and renames over <paramref name="path"/>.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        string temporary = path + TemporaryEnding;
        try
        {
            using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 20))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
