namespace SixLabors.ImageSharp.Formats.Gif;

/// <summary>
/// Divides colours into groups: the group with the largest squared error along one component is cut at that component's
/// mean, until there are enough. A variance form of median cut (Heckbert, "Color image quantization for frame buffer
/// display", SIGGRAPH 1982); the result depends on the colours and counts alone.
/// </summary>
internal static class ColorGroups
{
    /// <param name="colors">Distinct 0xRRGGBB colours with the number of their pixels, at least one.</param>
    /// <param name="maxGroups">The largest number of groups, at least 1.</param>
    /// <param name="indices">Receives the group of each colour.</param>
    /// <returns>The mean colour of each group.</returns>
    internal static List<int> Divide((int Color, int Count)[] colors, int maxGroups, Dictionary<int, byte> indices)
    {
        var open = new PriorityQueue<Group, double>();
        var closed = new List<Group>();
        void Add((int Color, int Count)[] members)
        {
            var group = Group.Of(members);
            if (group.SquaredError > 0)
            {
                open.Enqueue(group, -group.SquaredError);
            }
            else
            {
                closed.Add(group);
            }
        }

        Add(colors);
        while (open.Count > 0 && open.Count + closed.Count < maxGroups)
        {
            Group group = open.Dequeue();
            Add(Array.FindAll(group.Members, member => Component(member.Color, group.Shift) <= group.Mean));
            Add(Array.FindAll(group.Members, member => Component(member.Color, group.Shift) > group.Mean));
        }

        closed.AddRange(open.UnorderedItems.Select(item => item.Element));
        for (int i = 0; i < closed.Count; i++)
        {
            foreach ((int color, _) in closed[i].Members)
            {
                indices[color] = (byte)i;
            }
        }

        return closed.ConvertAll(group => group.MeanColor);
    }

    private static int Component(int color, int shift) => (color >> shift) & 0xFF;

    /// <summary>Shift, Mean and SquaredError belong to the component (16 red, 8 green, 0 blue) with the largest error.</summary>
    private sealed record Group((int Color, int Count)[] Members, int Shift, double Mean, double SquaredError, int MeanColor)
    {
        internal static Group Of((int Color, int Count)[] members)
        {
            (int shift, double mean, double error, int meanColor) = (0, 0, -1, 0);
            foreach (int candidate in (ReadOnlySpan<int>)[16, 8, 0])
            {
                double count = 0, sum = 0, squares = 0;
                foreach ((int color, int n) in members)
                {
                    double value = Component(color, candidate);
                    count += n;
                    sum += n * value;
                    squares += n * value * value;
                }

                double componentMean = sum / count, componentError = squares - (sum * componentMean);
                meanColor |= (int)Math.Round(componentMean) << candidate;
                if (componentError > error)
                {
                    (shift, mean, error) = (candidate, componentMean, componentError);
                }
            }

            // One colour has no error; rounding must not make it look divisible.
            return new Group(members, shift, mean, members.Length == 1 ? 0 : error, meanColor);
        }
    }
}
