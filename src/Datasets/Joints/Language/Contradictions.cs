namespace Disentangle.Datasets.Joints.Language;

/// <summary>Finds terms that say the same thing of the same factor a second time, while their places in the text are known.</summary>
internal sealed class Contradictions
{
    private readonly HashSet<(Type Kind, int Position)> _said = [];

    /// <summary>Adds a term.</summary>
    /// <returns>What is wrong with it beside the terms so far, or null.</returns>
    public string? Add(JointTerm term) => term switch
    {
        DirectedPotential arrow when !_said.Add((typeof(DirectedPotential), arrow.Target)) =>
            $"{term.Space.Names[arrow.Target]} has a distribution or function already; keep one of them, or join them in a mixture.",
        Intervention set when !_said.Add((typeof(Intervention), set.Position)) =>
            $"{term.Space.Names[set.Position]} is set by another do already; keep one.",
        InterventionMixture when !_said.Add((typeof(InterventionMixture), 0)) =>
            "there are interventions already; name all their factors in one term.",
        _ => null,
    };
}
