namespace Disentangle.Datasets.Files;

/// <summary>Writes files that are there whole or not at all, whatever happens to the process.</summary>
public static class AtomicFile
{
    /// <summary>Ending of the temporary file that stands beside a file while it is being written.</summary>
    public const string TemporaryEnding = ".tmp";

    /// <summary>The temporary name of a file: in the same folder, so that renaming moves no data.</summary>
    public static string TemporaryNameOf(string path) => path + TemporaryEnding;

    /// <summary>Writes under the temporary name, then renames over <paramref name="path"/>; on failure nothing is left under either name.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string temporary = TemporaryNameOf(path);

        // Outside the block that deletes it: where another program is writing the temporary file, this fails and the file stays that program's.
        FileStream stream = new(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16);
        try
        {
            using (stream)
            {
                write(stream);
            }

            Commit(temporary, path);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Waits until the bytes are on the disk, then renames over whatever bears the final name.</summary>
    /// <exception cref="IOException">The file cannot be flushed or renamed.</exception>
    public static void Commit(string temporary, string path)
    {
        using (FileStream stream = new(temporary, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
