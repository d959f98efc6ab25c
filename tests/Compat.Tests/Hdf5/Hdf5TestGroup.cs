namespace Disentangle.Compat.Tests.Hdf5;

// libhdf5 need not be built thread-safe, and xunit runs collections side by side.
[CollectionDefinition(Name)]
public sealed class Hdf5TestGroup
{
    public const string Name = "HDF5";
}
