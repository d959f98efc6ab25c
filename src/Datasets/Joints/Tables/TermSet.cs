using Disentangle.Datasets.Joints.Pairwise;

namespace Disentangle.Datasets.Joints.Tables;

/// <summary>The terms of one joint distribution by kind, each known to fit the factors and the other terms.</summary>
internal sealed class TermSet
{
    /// <summary>Sorts and checks the terms.</summary>
    /// <param name="factors">The visible factors.</param>
    /// <param name="ordered">The terms in canonical order.</param>
    /// <exception cref="ArgumentException">
    /// A term belongs to another space, a factor is set twice, there are two mixtures, or a term that is about visible factors names a hidden
    /// variable.
    /// </exception>
    /// <exception cref="JointTableException">Two terms have one target, or arrows form a cycle.</exception>
    public TermSet(FactorSpace factors, IReadOnlyList<JointTerm> ordered)
    {
        VisibleCount = factors.Dimension;
        Space = ordered.Count == 0 ? factors : ordered[0].Space;
        foreach (JointTerm term in ordered)
        {
            ThrowUnlessOver(factors, term.Space, term.Expression);
        }

        Potentials = MarginalBinding.Apply(Space, [.. ordered.OfType<Potential>()]);
        Interventions = [.. ordered.OfType<Intervention>().OrderBy(i => i.Position)];
        Mixture = ordered.OfType<InterventionMixture>().FirstOrDefault();
        Continuous = [.. ordered.OfType<ContinuousFactors>().SelectMany(c => c.Positions).Distinct().Order()];
        ThrowUnlessSetOnce(factors);
        ThrowUnlessVisible(factors, InterventionMixture.Name, Mixture?.Positions ?? []);
        ThrowUnlessVisible(factors, ContinuousFactors.Name, Continuous);
        if (ordered.OfType<InterventionMixture>().Skip(1).FirstOrDefault() is { } second)
        {
            throw new ArgumentException(
                $"{Mixture!.Expression} and {second.Expression} stand in one joint distribution; at most one may. "
                + "Name all their factors in one.");
        }

        if (ordered.OfType<HiddenVariable>().FirstOrDefault(h => h.Position < VisibleCount) is { } seen)
        {
            throw new ArgumentException(
                $"{seen.Expression} declares a factor of the data set as hidden; "
                + $"hidden variables need names of their own, not {string.Join(", ", factors.Names)}.");
        }

        CausalGraph.ThrowUnlessValid(Space, Potentials.OfType<DirectedPotential>());
    }

    /// <summary>The factors, followed by the hidden variables.</summary>
    public FactorSpace Space { get; }

    /// <summary>Number of factors F.</summary>
    public int VisibleCount { get; }

    /// <summary>All weights, in canonical order.</summary>
    public IReadOnlyList<Potential> Potentials { get; }

    /// <summary>All interventions, by position; none twice.</summary>
    public IReadOnlyList<Intervention> Interventions { get; }

    /// <summary>The mixture, if there is one.</summary>
    public InterventionMixture? Mixture { get; }

    /// <summary>Positions of all continuous factors, ascending.</summary>
    public IReadOnlyList<int> Continuous { get; }

    private void ThrowUnlessOver(FactorSpace factors, FactorSpace space, string expression)
    {
        if (space != factors
            && (space.Dimension < VisibleCount || !space.Factors.Take(VisibleCount).SequenceEqual(factors.Factors)))
        {
            throw new ArgumentException(
                $"{expression} was made for another factor space, of {string.Join(", ", space.Names)}; "
                + $"the joint distribution's factors, {string.Join(", ", factors.Names)}, must come first in it, as the same objects.");
        }

        if (space != Space)
        {
            throw new ArgumentException(
                $"{expression} was made for another factor space than the terms before it; "
                + "make all terms for one space, with all hidden variables in it.");
        }
    }

    private void ThrowUnlessSetOnce(FactorSpace factors)
    {
        for (int i = 0; i < Interventions.Count; i++)
        {
            Intervention intervention = Interventions[i];
            if (i > 0 && Interventions[i - 1].Position == intervention.Position)
            {
                throw new ArgumentException(
                    $"{Interventions[i - 1].Expression} and {intervention.Expression} set one factor; it can be set once. "
                    + "Leave one of them out.");
            }

            if (intervention.Replacement is { } replacement)
            {
                ThrowUnlessOver(factors, replacement.Space, replacement.Expression);
            }
        }
    }

    private void ThrowUnlessVisible(FactorSpace factors, string term, IReadOnlyList<int> positions)
    {
        foreach (int position in positions)
        {
            if (position >= VisibleCount)
            {
                throw new ArgumentException(
                    $"{term} names {Space.Names[position]}, a hidden variable; "
                    + $"it is about factors of the data set: {string.Join(", ", factors.Names)}.");
            }
        }
    }
}
