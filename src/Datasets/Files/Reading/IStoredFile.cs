using System.Numerics;

namespace Disentangle.Datasets.Files.Reading;

/// <summary>An open file with named arrays.</summary>
internal interface IStoredFile : IDisposable
{
    /// <summary>Extent of an array in the file's root; null where there is none of that name.</summary>
    IReadOnlyList<long>? ShapeOf(string name);

    /// <summary>Rows of an array of <see cref="LayoutNames.Extras"/> that is there; the file stays the owner of what is open.</summary>
    /// <exception cref="DatasetFormatException">It holds no numbers of that type.</exception>
    IRowStore<T> OpenRows<T>(string name)
        where T : unmanaged, INumberBase<T>;
}
