using System.Text;
using System.Text.RegularExpressions;
using Disentangle.Datasets.Files;
using HDF.PInvoke;

namespace Disentangle.Datasets.Interop;

/// <summary>The HDF5 library as a whole: one call at a time, and every failed status becomes an exception with the library's own words.</summary>
internal static partial class Hdf5
{
    // The walk calls back from native code; the delegate must outlive every call.
    private static readonly H5E.walk_t Collect = CollectError;

    [ThreadStatic]
    private static bool _isQuiet;

    [ThreadStatic]
    private static StringBuilder? _errors;

    /// <summary>Held during every call: most builds of the library allow one thread at a time.</summary>
    public static Lock Gate { get; } = new();

    /// <summary>Stops the library from printing errors itself; thread-safe builds keep that setting per thread.</summary>
    public static void Quiet()
    {
        if (!_isQuiet)
        {
            _ = H5E.set_auto(H5E.DEFAULT, null, IntPtr.Zero);
            _isQuiet = true;
        }
    }

    /// <summary>Returns the identifier, or throws where it is negative.</summary>
    /// <param name="id">What the library returned.</param>
    /// <param name="function">Its function, for the message.</param>
    /// <param name="subject">What it worked on: a path or a name.</param>
    /// <exception cref="Hdf5Exception">The call failed.</exception>
    public static long Id(long id, string function, string subject) => id >= 0 ? id : throw Failure(function, subject);

    /// <summary>Throws where a status is negative; returns it otherwise.</summary>
    /// <exception cref="Hdf5Exception">The call failed.</exception>
    public static int Check(int status, string function, string subject) => status >= 0 ? status : throw Failure(function, subject);

    private static Hdf5Exception Failure(string function, string subject)
    {
        _errors = new StringBuilder();
        _ = H5E.walk(H5E.DEFAULT, H5E.direction_t.H5E_WALK_UPWARD, Collect, IntPtr.Zero);
        string message = _errors.Length == 0 ? "the library gave no reason" : SystemError().Replace(_errors.ToString(), "$1");
        _errors = null;
        _ = H5E.clear(H5E.DEFAULT);
        return new Hdf5Exception(function, subject, message);
    }

    /// <summary>The one part of the library's long report on a failed system call that helps.</summary>
    [GeneratedRegex(@"time = [^;]*?error message = '([^']*)'[^;]*")]
    private static partial Regex SystemError();

    private static int CollectError(uint n, ref H5E.error_t error, IntPtr data)
    {
        // The innermost entries name the cause; the outer ones only repeat which call failed.
        if (n < 3 && _errors is { } errors)
        {
            errors.Append(n == 0 ? "" : "; ").Append(error.desc);
        }

        return 0;
    }
}
