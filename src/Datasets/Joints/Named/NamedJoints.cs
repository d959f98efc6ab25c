namespace Disentangle.Datasets.Joints.Named;

/// <summary>All named configurations, one file for each family.</summary>
public static class NamedJoints
{
    /// <summary>All configurations, family by family.</summary>
    public static IReadOnlyList<NamedJoint> All { get; } =
        [.. DcfCorrelations.All, .. DcfConstraints.All, .. InterventionJoints.All, .. MonteroConstraints.All, .. TraeubleJoints.All];

    /// <summary>The configuration called <paramref name="name"/>, <c>family/name</c>.</summary>
    /// <exception cref="UnknownNameException">There is none; the nearest known name is suggested.</exception>
    public static NamedJoint Get(string name) => All.FirstOrDefault(j => string.Equals(j.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new UnknownNameException("named configuration", name, [.. All.Select(j => j.Name)]);
}
