using Disentangle.Datasets.Files;
using HDF.PInvoke;

namespace Disentangle.Datasets.Interop;

/// <summary>An open HDF5 file, and its root group's attributes.</summary>
internal sealed class Hdf5File : Hdf5Object
{
    private Hdf5File(long id, string path)
        : base(id, path)
    {
    }

    /// <summary>Creates a file that the oldest readers understand and that holds no time stamps.</summary>
    /// <exception cref="Hdf5Exception">It cannot be created.</exception>
    public static Hdf5File Create(string path)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            long creation = NewProperties(H5P.FILE_CREATE);
            long access = NewProperties(H5P.FILE_ACCESS);
            try
            {
                Hdf5.Check(H5P.set_obj_track_times(creation, 0), "H5Pset_obj_track_times", path);
                Hdf5.Check(H5P.set_libver_bounds(access, H5F.libver_t.EARLIEST, H5F.libver_t.LATEST), "H5Pset_libver_bounds", path);
                return new Hdf5File(Hdf5.Id(H5F.create(path, H5F.ACC_TRUNC, creation, access), "H5Fcreate", path), path);
            }
            finally
            {
                _ = H5P.close(creation);
                _ = H5P.close(access);
            }
        }
    }

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="Hdf5Exception">It is missing, damaged or no HDF5 file.</exception>
    public static Hdf5File Open(string path)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            return new Hdf5File(Hdf5.Id(H5F.open(path, H5F.ACC_RDONLY), "H5Fopen", path), path);
        }
    }

    /// <summary>Whether an object of this path exists; each part of it is looked up.</summary>
    public bool Exists(string path)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            for (int slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            {
                if (H5L.exists(Id, path[..slash]) <= 0)
                {
                    return false;
                }
            }

            return H5L.exists(Id, path) > 0;
        }
    }

    /// <summary>Creates a group without time stamps.</summary>
    public void CreateGroup(string path)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            long properties = NewProperties(H5P.GROUP_CREATE);
            try
            {
                Hdf5.Check(H5P.set_obj_track_times(properties, 0), "H5Pset_obj_track_times", path);
                long group = Hdf5.Id(H5G.create(Id, path, H5P.DEFAULT, properties), "H5Gcreate2", $"{Name}:{path}");
                Hdf5.Check(H5G.close(group), "H5Gclose", path);
            }
            finally
            {
                _ = H5P.close(properties);
            }
        }
    }

    /// <summary>Creates a chunked data set with a deflate filter.</summary>
    /// <param name="path">Path inside the file; its group exists.</param>
    /// <param name="shape">Extent.</param>
    /// <param name="chunk">Extent of one chunk, same rank.</param>
    /// <param name="level">Level that the filter records.</param>
    public Hdf5Dataset CreateDataset<T>(string path, ReadOnlySpan<long> shape, ReadOnlySpan<long> chunk, int level)
        where T : unmanaged
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            return new Hdf5Dataset(Hdf5Dataset.CreateId(Id, Name, path, Hdf5Type.Of<T>(), shape, chunk, (uint)level), $"{Name}:{path}");
        }
    }

    /// <summary>Opens a data set.</summary>
    public Hdf5Dataset OpenDataset(string path)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            return new Hdf5Dataset(Hdf5.Id(H5D.open(Id, path), "H5Dopen2", $"{Name}:{path}"), $"{Name}:{path}");
        }
    }

    /// <summary>Names of the links in a group, sorted.</summary>
    public IReadOnlyList<string> NamesIn(string group)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            return Hdf5Names.LinksIn(Id, group, Name);
        }
    }

    /// <summary>Whether the object at a path is a group.</summary>
    public bool IsGroup(string path)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            H5G.info_t info = default;
            long opened = H5G.open(Id, path);
            bool isGroup = opened >= 0 && H5G.get_info(opened, ref info) >= 0;
            _ = opened >= 0 ? H5G.close(opened) : H5E.clear(H5E.DEFAULT);
            return isGroup;
        }
    }

    /// <inheritdoc/>
    protected override void Close(long id) => Hdf5.Check(H5F.close(id), "H5Fclose", Name);
}
