namespace Disentangle.Learning.Reports;

/// <summary>One named value of a report.</summary>
/// <param name="Name">Name as the user knows it.</param>
/// <param name="Value">Value as it should be read.</param>
public sealed record ReportEntry(string Name, string Value);
