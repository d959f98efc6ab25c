using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Joints;

/// <content>Draws of some factors given the others.</content>
public sealed partial class JointDistribution
{
    /// <summary>Draws g′ from p(g′ | g′_f = g_f for all f that are not free), conditioned on g′_f ≠ g_f for all free f if asked for.</summary>
    /// <param name="classes">The combination g, shape [F].</param>
    /// <param name="free">Positions of the factors to draw, none twice.</param>
    /// <param name="mustDiffer">Whether each of them must get another class than it has in g.</param>
    /// <param name="random">The random numbers.</param>
    /// <param name="result">Receives g′, shape [F]; undefined where nothing can be drawn.</param>
    /// <returns>Whether there is such a combination of positive probability.</returns>
    public bool TrySampleConditional(
        ReadOnlySpan<int> classes, ReadOnlySpan<int> free, bool mustDiffer, ref PhiloxStream random, Span<int> result)
    {
        classes.CopyTo(result);
        int[] row = new int[classes.Length];
        foreach (FactorBlock block in _blocks)
        {
            bool isFixed = true;
            foreach (int factor in free)
            {
                isFixed &= !block.Positions.Contains(factor);
            }

            if (isFixed)
            {
                continue;
            }

            double[] weights = new double[block.Probabilities.Count];
            double total = 0;
            for (int cell = 0; cell < weights.Length; cell++)
            {
                block.WriteCell(cell, row);
                bool fits = true;
                foreach (int factor in block.Positions)
                {
                    fits &= free.Contains(factor) ? !mustDiffer || row[factor] != classes[factor] : row[factor] == classes[factor];
                }

                weights[cell] = fits ? block.Probabilities[cell] : 0;
                total += weights[cell];
            }

            if (total <= 0)
            {
                return false;
            }

            double left = random.NextDouble() * total;
            int drawn = Array.FindIndex(weights, w => w > 0);
            for (int cell = drawn; cell < weights.Length && left >= 0; left -= weights[cell++])
            {
                drawn = weights[cell] > 0 ? cell : drawn;
            }

            block.WriteCell(drawn, result);
        }

        return true;
    }
}
