using System.Runtime.InteropServices;
using System.Text;
using HDF.PInvoke;

namespace Disentangle.Datasets.Interop;

/// <summary>Attributes of one object: numbers, lists of fixed-length strings, and text of variable length, all UTF-8 and little-endian.</summary>
internal readonly unsafe struct Hdf5Attributes(Hdf5Object owner)
{
    /// <summary>Names of all attributes, sorted.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (Hdf5.Gate)
            {
                Hdf5.Quiet();
                return Hdf5Names.AttributesOf(owner.Id, owner.Name);
            }
        }
    }

    /// <summary>Whether there is an attribute of this name.</summary>
    public bool Contains(string name)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            return H5A.exists(owner.Id, name) > 0;
        }
    }

    /// <summary>Writes numbers; no shape makes one number a scalar.</summary>
    /// <param name="name">Name.</param>
    /// <param name="values">Row-major.</param>
    /// <param name="shape">Extent; its product is the length of <paramref name="values"/>.</param>
    public void Write<T>(string name, ReadOnlySpan<T> values, params ReadOnlySpan<long> shape)
        where T : unmanaged
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            fixed (T* pointer = values)
            {
                Write(name, Hdf5Type.Of<T>(), shape, (IntPtr)pointer);
            }
        }
    }

    /// <summary>Writes one text of any length.</summary>
    public void Write(string name, string text)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            long type = StringType(H5T.VARIABLE);
            byte[] bytes = [.. Encoding.UTF8.GetBytes(text), 0];
            try
            {
                fixed (byte* pointer = bytes)
                {
                    byte* value = pointer;
                    Write(name, type, [], (IntPtr)(&value));
                }
            }
            finally
            {
                _ = H5T.close(type);
            }
        }
    }

    /// <summary>Writes strings, each padded with zero bytes to the longest; simple readers need no more than the raw bytes.</summary>
    /// <param name="name">Name.</param>
    /// <param name="texts">At least one.</param>
    /// <param name="shape">Extent; its product is the number of texts. No shape makes one text a scalar.</param>
    public void Write(string name, IReadOnlyList<string> texts, params ReadOnlySpan<long> shape)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            byte[][] encoded = [.. texts.Select(Encoding.UTF8.GetBytes)];
            int size = Math.Max(1, encoded.Max(e => e.Length));
            byte[] bytes = new byte[size * encoded.Length];
            for (int i = 0; i < encoded.Length; i++)
            {
                encoded[i].CopyTo(bytes, i * size);
            }

            long type = StringType(size);
            try
            {
                fixed (byte* pointer = bytes)
                {
                    Write(name, type, shape, (IntPtr)pointer);
                }
            }
            finally
            {
                _ = H5T.close(type);
            }
        }
    }

    /// <summary>Reads numbers, converted to <typeparamref name="T"/>; one for a scalar.</summary>
    public T[] Read<T>(string name)
        where T : unmanaged
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            using AttributeHandle attribute = Open(name);
            T[] values = new T[attribute.Count];
            fixed (T* pointer = values)
            {
                Hdf5.Check(H5A.read(attribute.Id, Hdf5Type.Of<T>(), (IntPtr)pointer), "H5Aread", Subject(name));
            }

            return values;
        }
    }

    /// <summary>Reads strings, of fixed or variable length; one for a scalar.</summary>
    public string[] ReadStrings(string name)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            using AttributeHandle attribute = Open(name);
            return H5T.is_variable_str(attribute.Type) > 0 ? ReadVariable(attribute, name) : ReadFixed(attribute, name);
        }
    }

    /// <summary>Element type and extent, for example <c>f8 [6]</c>.</summary>
    public string Describe(string name)
    {
        lock (Hdf5.Gate)
        {
            Hdf5.Quiet();
            using AttributeHandle attribute = Open(name);
            return $"{Hdf5Type.NameOf(attribute.Type)} [{string.Join(", ", attribute.Shape)}]";
        }
    }

    private static string[] Split(byte[] bytes, int size)
    {
        string[] texts = new string[bytes.Length / size];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Encoding.UTF8.GetString(bytes, i * size, size).TrimEnd('\0');
        }

        return texts;
    }

    private static long StringType(IntPtr size)
    {
        long type = Hdf5.Id(H5T.copy(H5T.C_S1), "H5Tcopy", "string");
        Hdf5.Check(H5T.set_size(type, size), "H5Tset_size", "string");
        Hdf5.Check(H5T.set_cset(type, H5T.cset_t.UTF8), "H5Tset_cset", "string");
        if (size > 0)
        {
            Hdf5.Check(H5T.set_strpad(type, H5T.str_t.NULLPAD), "H5Tset_strpad", "string");
        }

        return type;
    }

    private string Subject(string name) => $"{owner.Name} attribute {name}";

    private AttributeHandle Open(string name) =>
        new(Hdf5.Id(H5A.open(owner.Id, name), "H5Aopen", Subject(name)), Subject(name));

    private string[] ReadFixed(AttributeHandle attribute, string name)
    {
        int size = (int)H5T.get_size(attribute.Type);
        byte[] bytes = new byte[attribute.Count * size];
        fixed (byte* pointer = bytes)
        {
            Hdf5.Check(H5A.read(attribute.Id, attribute.Type, (IntPtr)pointer), "H5Aread", Subject(name));
        }

        return Split(bytes, size);
    }

    private string[] ReadVariable(AttributeHandle attribute, string name)
    {
        IntPtr[] pointers = new IntPtr[attribute.Count];
        fixed (IntPtr* pointer = pointers)
        {
            Hdf5.Check(H5A.read(attribute.Id, attribute.Type, (IntPtr)pointer), "H5Aread", Subject(name));
            string[] texts = [.. pointers.Select(p => Marshal.PtrToStringUTF8(p) ?? "")];
            _ = H5D.vlen_reclaim(attribute.Type, attribute.Space, H5P.DEFAULT, (IntPtr)pointer);
            return texts;
        }
    }

    private void Write(string name, long type, ReadOnlySpan<long> shape, IntPtr values)
    {
        ulong[] extent = [.. MemoryMarshal.Cast<long, ulong>(shape)];
        long space = extent.Length == 0
            ? Hdf5.Id(H5S.create(H5S.class_t.SCALAR), "H5Screate", Subject(name))
            : Hdf5.Id(H5S.create_simple(extent.Length, extent, null), "H5Screate_simple", Subject(name));
        long attribute = -1;
        try
        {
            attribute = Hdf5.Id(H5A.create(owner.Id, name, type, space), "H5Acreate2", Subject(name));
            Hdf5.Check(H5A.write(attribute, type, values), "H5Awrite", Subject(name));
        }
        finally
        {
            _ = attribute >= 0 ? H5A.close(attribute) : 0;
            _ = H5S.close(space);
        }
    }
}
