using System.Text;
using Disentangle.Datasets.Interop;

namespace Disentangle.Datasets.Tests.Files;

/// <summary>The public contract is the file: its tree, as text.</summary>
public sealed class Hdf5TreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Export_InTheDspritesLayout_HasThisTree()
    {
        Exports.Write(Exports.Sprites(5000), _folder["a.h5"]);
        Assert.Equal(
            """
            @block_sha256 S64 [313]
            @block_size i8 []
            @content_sha256 str []
            @dataset_name str []
            @entropy_nats f8 []
            @factor_names S11 [6]
            @factor_sizes i8 [6]
            @factor_units S3 [6]
            @factor_values f8 [114]
            @format_version i8 []
            @image_maximum i8 []
            @joint str []
            @joint_table_color f8 [1]
            @joint_table_orientation f8 [40]
            @joint_table_posY f8 [32]
            @joint_table_scale_posX f8 [6, 32]
            @joint_table_shape f8 [3]
            @marginal_color f8 [1]
            @marginal_orientation f8 [40]
            @marginal_posX f8 [32]
            @marginal_posY f8 [32]
            @marginal_scale f8 [6]
            @marginal_shape f8 [3]
            @mutual_information_nats f8 [6, 6]
            @normalized_mutual_information f8 [6, 6]
            @note str []
            @recipe str []
            @recipe_sha256 str []
            @source str []
            @support_count i8 []
            @total_correlation_nats f8 []
            /imgs u1 [5000, 64, 64] chunk [1, 64, 64] deflate(1)
            /imgs@dataset_name S8 []
            /imgs@factor_names S11 [6]
            /imgs@factor_sizes i8 [6]
            /index i8 [5000] chunk [4096] deflate(3)
            /latents/classes i8 [5000, 6] chunk [4096, 6] deflate(3)
            /latents/values f8 [5000, 6] chunk [4096, 6] deflate(3)
            /log_probability f8 [5000] chunk [4096] deflate(3)

            """,
            Tree(_folder["a.h5"]));
    }

    [Fact]
    public void Export_InTheShapes3dLayout_HasThisTree()
    {
        Exports.Write(Exports.Toys(), _folder["a.h5"]);
        Assert.Equal(
            """
            /classes i8 [60, 3] chunk [60, 3] deflate(3)
            /images u1 [60, 2, 3, 3] chunk [1, 2, 3, 3] deflate(1)
            /images@dataset_name S3 []
            /images@factor_names S2 [3]
            /images@factor_sizes i8 [3]
            /labels f8 [60, 3] chunk [60, 3] deflate(3)
            /log_probability f8 [60] chunk [60] deflate(3)

            """,
            string.Join('\n', Tree(_folder["a.h5"]).Split('\n').Where(line => !line.StartsWith('@'))));
    }

    [Fact]
    public void Export_OfPairsWithContinuousFactorsAndNuisance_HasThisTree()
    {
        Exports.Write(Exports.Scenes(50), _folder["a.h5"]);
        Assert.Equal(
            """
            /changed i8 [50, 4] chunk [50, 4] deflate(3)
            /changed_factor i8 [50] chunk [50] deflate(3)
            /classes i8 [50, 4] chunk [50, 4] deflate(3)
            /images u1 [50, 2, 3, 3] chunk [1, 2, 3, 3] deflate(1)
            /images@dataset_name S10 []
            /images@factor_names S4 [4]
            /images@factor_sizes i8 [4]
            /index i8 [50] chunk [50] deflate(3)
            /labels f8 [50, 4] chunk [50, 4] deflate(3)
            /log_probability f8 [50] chunk [50] deflate(3)
            /nuisance f8 [50, 2] chunk [50, 2] deflate(3)

            """,
            string.Join('\n', Tree(_folder["a.h5"]).Split('\n').Where(line => !line.StartsWith('@'))));
    }

    [Fact]
    public void Export_LogProbability_IsTheJointsAtEachRow()
    {
        var recipe = Exports.Sprites(5000);
        Exports.Write(recipe, _folder["a.h5"]);
        using Hdf5File file = Hdf5File.Open(_folder["a.h5"]);
        using Hdf5Dataset dataset = file.OpenDataset("log_probability");
        double[] stored = new double[5000];
        dataset.ReadRows<double>(0, stored);
        int[] row = new int[6];
        for (int i = 0; i < stored.Length; i++)
        {
            recipe.ClassesOf(i, row);
            Assert.Equal(recipe.Joint.LogProbability(row), stored[i]);
        }
    }

    private static string Tree(string path)
    {
        StringBuilder text = new();
        using Hdf5File file = Hdf5File.Open(path);
        AddAttributes(text, "", file.Attributes);
        AddGroup(text, file, "/");
        return text.ToString();
    }

    private static void AddGroup(StringBuilder text, Hdf5File file, string group)
    {
        foreach (string name in file.NamesIn(group))
        {
            string path = group.TrimEnd('/') + "/" + name;
            if (file.IsGroup(path))
            {
                AddGroup(text, file, path);
                continue;
            }

            using Hdf5Dataset dataset = file.OpenDataset(path);
            text.Append($"{path} {dataset.TypeName} [{string.Join(", ", dataset.Shape)}] chunk [{string.Join(", ", dataset.ChunkShape ?? [])}] ")
                .Append(string.Join(' ', dataset.Filters)).Append('\n');
            AddAttributes(text, path, dataset.Attributes);
        }
    }

    private static void AddAttributes(StringBuilder text, string path, Hdf5Attributes attributes)
    {
        foreach (string name in attributes.Names)
        {
            text.Append($"{path}@{name} {attributes.Describe(name)}\n");
        }
    }
}
