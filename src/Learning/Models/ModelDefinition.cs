namespace Disentangle.Learning.Models;

/// <summary>One model of the catalogue.</summary>
/// <param name="Summary">One line for listings.</param>
/// <param name="Paper">Authors, year and address of the paper it follows.</param>
/// <param name="Defaults">Its settings as the paper has them; they also carry its name and make its objective.</param>
public sealed record ModelDefinition(string Summary, string Paper, ModelSettings Defaults)
{
    /// <summary>Name on the command line, kebab-case.</summary>
    public string Name => Defaults.Name;
}
