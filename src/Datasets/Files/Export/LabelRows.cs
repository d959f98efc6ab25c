using Disentangle.Datasets.Recipes;

namespace Disentangle.Datasets.Files.Export;

/// <summary>Consecutive observations whose classes are known; whatever else a file says of them follows from recipe and index.</summary>
internal sealed class LabelRows(ResolvedRecipe recipe)
{
    /// <summary>Most observations; even, so that pairs stay together.</summary>
    public const int Capacity = 1024;

    private readonly int _width = recipe.Dataset.Factors.Dimension;
    private readonly int _sceneWidth = recipe.Dataset.SceneWidth;
    private readonly int[] _classes = new int[Capacity * recipe.Dataset.Factors.Dimension];
    private readonly double[] _scenes = new double[Capacity * recipe.Dataset.SceneWidth];
    private bool _hasScenes;

    /// <summary>Index of the first observation.</summary>
    public long First { get; private set; }

    /// <summary>Number of observations N.</summary>
    public int Count { get; private set; }

    /// <summary>Takes observations.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="classes">Classes, shape [N, F], N ≤ <see cref="Capacity"/>; copied.</param>
    public void Load(long first, ReadOnlySpan<int> classes)
    {
        First = first;
        Count = classes.Length / _width;
        classes.CopyTo(_classes);
        _hasScenes = false;
    }

    /// <summary>Classes of one observation.</summary>
    public ReadOnlySpan<int> ClassesOf(int row) => _classes.AsSpan(row * _width, _width);

    /// <summary>Scene row of one observation.</summary>
    public ReadOnlySpan<double> SceneOf(int row)
    {
        if (!_hasScenes)
        {
            recipe.PlaceClasses(First, _classes.AsSpan(0, Count * _width), _scenes.AsSpan(0, Count * _sceneWidth));
            _hasScenes = true;
        }

        return _scenes.AsSpan(row * _sceneWidth, _sceneWidth);
    }

    /// <summary>Whether a factor differs between the two observations of a pair; both must be here.</summary>
    public bool IsChanged(int row, int factor)
    {
        int partner = (int)(((First + row) ^ 1) - First);
        return ClassesOf(row)[factor] != ClassesOf(partner)[factor];
    }
}
