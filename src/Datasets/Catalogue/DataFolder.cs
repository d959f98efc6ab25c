namespace Disentangle.Datasets.Catalogue;

/// <summary>Where the user keeps files that data sets are made from: one folder each, below the one that an environment variable names.</summary>
internal static class DataFolder
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "DISENTANGLE_DATA";

    /// <summary>The folder called <paramref name="name"/>, which need not exist; null where the variable is not set.</summary>
    public static string? Of(string name) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } root ? Path.Combine(root, name) : null;

    /// <summary>The folder called <paramref name="name"/> below <paramref name="root"/>, or below the variable's where that is null.</summary>
    public static string? Of(string name, string? root) => root is null ? Of(name) : Path.Combine(root, name);

    /// <summary>The file called <paramref name="name"/>, or the same with <c>.gz</c>; null where there is none.</summary>
    public static string? Find(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path) ? path : File.Exists(path + ".gz") ? path + ".gz" : null;
    }
}
