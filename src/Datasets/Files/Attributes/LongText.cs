using System.Text;

namespace Disentangle.Datasets.Files.Attributes;

/// <summary>
/// Text that is longer than attributes of HDF5 files safely are (64 kB), in pieces: <c>name</c>, <c>name.2</c>, <c>name.3</c>, …, to be joined
/// without anything in between.
/// </summary>
internal static class LongText
{
    /// <summary>Most bytes of UTF-8 in a piece.</summary>
    public const int MostBytes = 60_000;

    /// <summary>The pieces of a text, at least one; no character is cut.</summary>
    public static IEnumerable<(string Name, string Piece)> Split(string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int start = 0, number = 1;
        do
        {
            int end = Math.Min(bytes.Length, start + MostBytes);
            while (end < bytes.Length && IsInsideCharacter(bytes[end]))
            {
                end--;
            }

            yield return (NameOf(name, number++), Encoding.UTF8.GetString(bytes, start, end - start));
            start = end;
        }
        while (start < bytes.Length);
    }

    /// <summary>Puts texts of several pieces together.</summary>
    /// <param name="values">Values by name; single texts are arrays of one.</param>
    public static void Join(Dictionary<string, object> values)
    {
        foreach (string name in values.Keys.ToArray())
        {
            if (values.GetValueOrDefault(name) is not string[] { Length: 1 } first)
            {
                continue;
            }

            StringBuilder text = new(first[0]);
            int number = 2;
            while (values.GetValueOrDefault(NameOf(name, number)) is string[] { Length: 1 } next)
            {
                text.Append(next[0]);
                values.Remove(NameOf(name, number++));
            }

            if (number > 2)
            {
                values[name] = new[] { text.ToString() };
            }
        }
    }

    private static string NameOf(string name, int number) => number == 1 ? name : $"{name}.{number}";

    private static bool IsInsideCharacter(byte b) => (b & 0xC0) == 0x80;
}
