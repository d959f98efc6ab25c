using System.Runtime.InteropServices;
using HDF.PInvoke;

namespace Disentangle.Compat.Tests.Hdf5;

/// <summary>A file of its own for each test, checks of every status.</summary>
[Collection(Hdf5TestGroup.Name)]
public abstract unsafe class Hdf5TestBase : IDisposable
{
    protected Hdf5TestBase()
    {
        Folder = Directory.CreateTempSubdirectory("hdf5-tests-").FullName;
        FilePath = Path.Combine(Folder, "test.h5");
        Check(H5E.set_auto(H5E.DEFAULT, null, IntPtr.Zero));
    }

    protected string Folder { get; }

    protected string FilePath { get; }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static long Check(long idOrStatus)
    {
        Assert.True(idOrStatus >= 0, $"An HDF5 call failed: {string.Join(" <- ", ErrorStack())}");
        return idOrStatus;
    }

    /// <summary>The descriptions on the error stack, innermost first.</summary>
    protected static List<string> ErrorStack()
    {
        var descriptions = new List<string>();
        _ = H5E.walk(H5E.DEFAULT, H5E.direction_t.H5E_WALK_UPWARD, Add, IntPtr.Zero);
        return descriptions;

        int Add(uint n, ref H5E.error_t error, IntPtr data)
        {
            descriptions.Add(error.desc);
            return 0;
        }
    }

    protected long CreateFile()
    {
        long access = Check(H5P.create(H5P.FILE_ACCESS));
        Check(H5P.set_libver_bounds(access, H5F.libver_t.EARLIEST, H5F.libver_t.LATEST));
        long file = Check(H5F.create(FilePath, H5F.ACC_TRUNC, H5P.DEFAULT, access));
        Check(H5P.close(access));
        return file;
    }

    protected long OpenFile() => Check(H5F.open(FilePath, H5F.ACC_RDONLY));

    /// <summary>Closes the file and requires that nothing of it is open but itself.</summary>
    protected static void CloseFile(long file)
    {
        Assert.Equal(1, H5F.get_obj_count(file, H5F.OBJ_ALL | H5F.OBJ_LOCAL));
        Check(H5F.close(file));
    }

    protected static void Write<T>(long dataset, long memoryType, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        fixed (T* buffer = values)
        {
            Check(H5D.write(dataset, memoryType, H5S.ALL, H5S.ALL, H5P.DEFAULT, (IntPtr)buffer));
        }
    }

    protected static T[] Read<T>(long dataset, long memoryType, int count)
        where T : unmanaged
    {
        var values = new T[count];
        fixed (T* buffer = values)
        {
            Check(H5D.read(dataset, memoryType, H5S.ALL, H5S.ALL, H5P.DEFAULT, (IntPtr)buffer));
        }

        return values;
    }

    protected static string NameAt(IntPtr name) => Marshal.PtrToStringUTF8(name)!;

    /// <summary>A dataset of chunks of the given shape, with the filters that <paramref name="configure"/> adds.</summary>
    protected static long CreateChunked(long file, string name, long type, ulong[] shape, ulong[] chunk, Action<long>? configure = null)
    {
        long creation = Check(H5P.create(H5P.DATASET_CREATE));
        Check(H5P.set_chunk(creation, chunk.Length, chunk));
        Check(H5P.set_obj_track_times(creation, 0));
        configure?.Invoke(creation);
        long space = Check(H5S.create_simple(shape.Length, shape, null));
        long dataset = Check(H5D.create(file, name, type, space, H5P.DEFAULT, creation, H5P.DEFAULT));
        Check(H5S.close(space));
        Check(H5P.close(creation));
        return dataset;
    }
}
