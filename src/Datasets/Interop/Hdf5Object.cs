using HDF.PInvoke;

namespace Disentangle.Datasets.Interop;

/// <summary>An object of an HDF5 file that has attributes; owns its identifier.</summary>
internal abstract class Hdf5Object(long id, string name) : IDisposable
{
    private long _id = id;

    /// <summary>Path of the object, with the file's path before it: only for messages.</summary>
    public string Name { get; } = name;

    /// <summary>The library's identifier.</summary>
    protected internal long Id => _id >= 0 ? _id : throw new ObjectDisposedException(Name);

    /// <summary>The attributes of this object.</summary>
    public Hdf5Attributes Attributes => new(this);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            if (_id >= 0)
            {
                long closing = _id;
                _id = -1;
                Close(closing);
            }
        }
    }

    /// <summary>Closes the identifier; called once, inside the gate.</summary>
    protected abstract void Close(long id);

    /// <summary>A property list of a class, to be closed by <see cref="H5P.close"/>.</summary>
    protected static long NewProperties(long propertyClass) => Hdf5.Id(H5P.create(propertyClass), "H5Pcreate", "properties");
}
