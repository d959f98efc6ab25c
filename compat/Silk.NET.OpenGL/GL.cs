using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Silk.NET.Core.Loader;

namespace Silk.NET.OpenGL;

/// <summary>
/// The OpenGL 4.5 core functions that rendering uses, over one loader. Each entry point is looked up at its first call;
/// every call needs the context that the loader belongs to to be current on the calling thread.
/// </summary>
public sealed unsafe partial class GL : IDisposable
{
    private readonly Func<string, nint> _getProcAddress;
    private HashSet<string>? _extensions;

    private GL(Func<string, nint> getProcAddress) => _getProcAddress = getProcAddress;

    public static GL GetApi(Func<string, nint> getProcAddress)
    {
        ArgumentNullException.ThrowIfNull(getProcAddress);
        return new GL(getProcAddress);
    }

    public bool IsExtensionPresent(string extension)
    {
        if (_extensions is null)
        {
            _extensions = new HashSet<string>(StringComparer.Ordinal);
            uint count = (uint)GetInteger(GetPName.NumExtensions);
            for (uint i = 0; i < count; i++)
            {
                _extensions.Add(GetStringS(StringName.Extensions, i));
            }
        }

        return _extensions.Contains(extension.StartsWith("GL_", StringComparison.Ordinal) ? extension : "GL_" + extension);
    }

    public void Dispose()
    {
        // Entry points belong to the process and GL names to the context; there is nothing of our own to free.
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint Entry(ref nint slot, string name) => slot != 0 ? slot : Load(ref slot, name);

    private nint Load(ref nint slot, string name)
    {
        slot = _getProcAddress(name);
        return slot != 0 ? slot : throw new SymbolLoadingException(name);
    }

    private static byte Bool(bool value) => value ? (byte)1 : (byte)0;

    private static string Text(byte* utf8) => Marshal.PtrToStringUTF8((nint)utf8) ?? string.Empty;
}
