namespace Disentangle.Datasets.Files;

/// <summary>Gives a file its final name only when all of it is on the disk.</summary>
internal static class AtomicFile
{
    /// <summary>The temporary name of a file: in the same folder, so that renaming moves no data.</summary>
    public static string TemporaryNameOf(string path) => path + ".tmp";

    /// <summary>Writes a file; on failure nothing is left under either name.</summary>
    public static void Write(string path, Action<FileStream> write)
    {
        string temporary = TemporaryNameOf(path);
        try
        {
            using (FileStream stream = new(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
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
    public static void Commit(string temporary, string path)
    {
        using (FileStream stream = new(temporary, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
