using static Disentangle.Datasets.Files.Compression.DeflateTables;

namespace Disentangle.Datasets.Files.Compression;

/// <summary>The codes that Deflate defines once for all (RFC 1951 §3.2.6).</summary>
internal sealed class FixedCodes
{
    private const int DistanceBits = 5;

    public FixedCodes()
    {
        // Two length symbols and two distance symbols that never occur complete the codes.
        Literals = new HuffmanCode(288, 15);
        Distances = new HuffmanCode(32, 15);
        Literals.Assign(FixedLength);
        Distances.Assign(_ => DistanceBits);
    }

    /// <summary>Code of literals and lengths.</summary>
    public HuffmanCode Literals { get; }

    /// <summary>Code of distances.</summary>
    public HuffmanCode Distances { get; }

    /// <summary>Bits that symbols counted in other codes would take here.</summary>
    public int Cost(HuffmanCode literals, HuffmanCode distances)
    {
        uint cost = 0;
        for (int i = 0; i < literals.Count; i++)
        {
            cost += literals.Frequencies[i] * Literals.Lengths[i];
        }

        for (int i = 0; i < distances.Count; i++)
        {
            cost += distances.Frequencies[i] * DistanceBits;
        }

        return (int)cost;
    }
}
