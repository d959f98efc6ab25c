using Disentangle.Datasets.Files;

namespace Disentangle.Datasets.Catalogue.Folders;

/// <summary>Labels by place: the first folder of a picture's path is the class of <c>model</c>, its rank among that folder's pictures that of <c>view</c>.</summary>
internal static class ViewLabels
{
    /// <summary>Labels pictures.</summary>
    /// <param name="folder">The folder of all, for errors.</param>
    /// <param name="pictures">The pictures in ordinal order, paths relative to the folder.</param>
    /// <exception cref="DatasetFormatException">A picture lies in no folder of its own.</exception>
    public static ImageLabels Of(string folder, IReadOnlyList<string> pictures)
    {
        int[] classes = new int[2 * pictures.Count];
        Dictionary<string, int> models = new(StringComparer.Ordinal);
        List<int> views = [];
        for (int i = 0; i < pictures.Count; i++)
        {
            int end = pictures[i].IndexOf('/', StringComparison.Ordinal);
            string model = end > 0
                ? pictures[i][..end]
                : throw new DatasetFormatException(Path.Combine(folder, pictures[i]), "place", "the picture lies in no folder of a model; move it into one.");
            if (models.TryAdd(model, models.Count))
            {
                views.Add(0);
            }

            classes[2 * i] = models[model];
            classes[(2 * i) + 1] = views[models[model]]++;
        }

        return new ImageLabels(
            new FactorSpace(Factor.Linear("model", 0, models.Count - 1, models.Count), Factor.Linear("view", 0, views.Max() - 1, views.Max())), classes);
    }
}
