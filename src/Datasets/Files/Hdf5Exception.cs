namespace Disentangle.Datasets.Files;

/// <summary>A call into the HDF5 library failed.</summary>
public sealed class Hdf5Exception : IOException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="function">The library's function.</param>
    /// <param name="subject">Path or name that it worked on.</param>
    /// <param name="reason">The library's own message.</param>
    public Hdf5Exception(string function, string subject, string reason)
        : base($"{subject}: {function} failed: {reason}.")
    {
        Function = function;
        Subject = subject;
    }

    /// <summary>The library's function, for example <c>H5Fopen</c>.</summary>
    public string Function { get; }

    /// <summary>Path or name that it worked on.</summary>
    public string Subject { get; }
}
