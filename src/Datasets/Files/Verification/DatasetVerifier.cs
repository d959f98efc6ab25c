using System.Security.Cryptography;
using System.Text;
using Disentangle.Datasets.Files.Attributes;
using Disentangle.Datasets.Recipes;
using Disentangle.Datasets.Sources;

namespace Disentangle.Datasets.Files.Verification;

/// <summary>Compares a file with what it states about itself: digests of its content, its recipe's digest, labels and, drawn anew, images.</summary>
public static class DatasetVerifier
{
    /// <summary>Verifies a file.</summary>
    /// <param name="path">An HDF5 or npz data set.</param>
    /// <param name="options">How thoroughly; null for digests and labels only.</param>
    /// <param name="cancellation">Stops soon.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="DatasetFormatException">The file is cut off or of another layout, so that there is nothing to compare.</exception>
    /// <exception cref="Hdf5Exception">The HDF5 library cannot open it.</exception>
    public static VerificationResult Verify(string path, VerificationOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new VerificationOptions();
        using DatasetFile file = DatasetFile.Open(path, options.Dataset);
        List<Finding> findings = [];
        ResolvedRecipe? recipe = ResolveRecipe(file, findings);
        using Redrawing redrawing = new(file, recipe, options);
        string? digest = new ContentCheck(file, recipe?.Recipe.Channels ?? PixelChannels.None, redrawing, findings, options.Progress).Run(cancellation);
        if (recipe is not null)
        {
            LabelCheck.Run(file, recipe, findings, cancellation);
        }

        if (digest is not null)
        {
            redrawing.CompareProbes(options.Probes, findings, cancellation);
        }

        return new VerificationResult(path, file.Count, file.ContentSha256, digest, redrawing.Drawn, findings)
        {
            IsComparable = file.ContentSha256 is not null || recipe is not null,
        };
    }

    private static ResolvedRecipe? ResolveRecipe(DatasetFile file, List<Finding> findings)
    {
        if (file.RecipeText is { } text && file.RecipeSha256 is { } stated)
        {
            string actual = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            if (actual != stated)
            {
                findings.Add(new Finding($"The recipe's SHA-256 is {actual}; the attribute {AttributeNames.RecipeSha256} says {stated}."));
            }
        }

        try
        {
            return file.ResolveRecipe();
        }
        catch (Exception e) when (e is RecipeFormatException or RendererVersionException)
        {
            findings.Add(new Finding($"The recipe cannot be followed: {e.Message}"));
            return null;
        }
    }
}
