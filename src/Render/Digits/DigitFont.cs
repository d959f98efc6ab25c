namespace Disentangle.Render.Digits;

/// <summary>The ways of writing each digit. See <see cref="DigitGlyph.Parse"/> for the notation.</summary>
internal static class DigitFont
{
    private static readonly DigitGlyph[][] Glyphs =
    [
        // 0: closed with an overlap, closed with the tail inside, open at the top
        Of(
            "6,1 -19,10 -31,46 -23,86 0,100 23,87 32,50 21,14 -4,1",
            "19,8 -2,0 -23,14 -32,52 -21,90 3,100 25,82 31,44 18,12 -4,9",
            "5,1 -18,12 -30,46 -25,84 -4,100 20,90 31,58 26,20 13,6"),

        // 1: a stroke, with flag, with flag and base, with base
        Of(
            "2,0 0,50 -2,100",
            "-14,20 1,0 ^ 2,50 1,100",
            "-14,18 1,0 ^ 2,50 2,100 / -22,100 2,99 24,100",
            "0,0 0,50 0,100 / -20,100 0,99 20,100"),

        // 2: sharp foot, loop at the foot, wavy base
        Of(
            "-26,22 -8,1 18,5 24,30 2,66 -28,98 ^ 2,97 32,96",
            "-26,20 -6,0 20,8 22,36 -2,74 -22,97 -32,88 -20,78 4,90 34,96",
            "-24,14 2,0 25,16 14,48 -26,96 ^ -8,88 10,97 32,88"),

        // 3: corner in the middle, flat top, small loop in the middle
        Of(
            "-24,12 0,0 22,16 14,38 -8,47 ^ 20,56 27,78 4,100 -28,88",
            "-22,3 2,1 24,2 ^ -2,40 ^ 20,50 27,75 6,99 -26,90",
            "-22,12 0,0 22,15 10,42 -8,51 -10,43 6,46 26,66 20,92 -26,91"),

        // 4: open, closed, open with a cup, open with a round corner
        Of(
            "-18,0 -26,32 -30,57 ^ 2,56 32,53 / 20,16 16,60 10,100",
            "10,100 12,50 14,0 ^ -10,36 -32,66 ^ 0,66 30,64",
            "-24,2 -28,34 -14,54 10,50 24,36 / 26,0 19,54 12,100",
            "-12,0 -28,44 -18,58 30,54 / 12,30 12,66 8,100"),

        // 5: bar last, one stroke with corners, curved like an S
        Of(
            "-16,4 -20,42 ^ 4,36 25,56 20,84 -4,100 -28,90 / -16,4 6,3 26,0",
            "26,2 6,2 -14,4 ^ -17,24 -20,42 ^ 6,38 26,62 14,92 -26,94",
            "26,6 0,2 -20,16 -10,40 16,54 24,78 2,99 -28,90"),

        // 6: round, straight stem with a small loop, curled top
        Of(
            "18,0 -14,30 -28,68 -10,98 16,94 26,74 10,56 -14,62 -26,78",
            "4,0 -20,40 -26,78 -6,100 18,90 20,66 -2,58 -24,74",
            "24,10 6,0 -18,22 -28,62 -14,94 12,98 26,78 12,58 -12,64 -24,80"),

        // 7: plain, with bar, with serif, with a waved top
        Of(
            "-32,5 0,5 32,4 ^ 8,50 -8,100",
            "-32,5 0,5 32,4 ^ 8,50 -8,100 / -18,52 26,48",
            "-33,20 -30,4 ^ 0,5 31,4 ^ 7,50 -6,100",
            "-33,16 -17,3 8,9 31,2 ^ 6,46 -8,100"),

        // 8: crossing strokes, two rings, crossing strokes left open
        Of(
            "22,14 0,0 -20,16 -6,40 18,60 22,86 0,100 -22,86 -16,60 8,40 22,14",
            "0,46 -20,24 0,0 20,22 0,46 -26,74 0,100 26,74 2,46",
            "24,8 4,0 -18,14 -8,38 16,58 24,84 2,100 -22,84 -14,60 10,36 20,18"),

        // 9: straight stem, tail to the left, round
        Of(
            "24,16 2,0 -24,18 -18,44 6,46 22,20 ^ 22,60 16,100",
            "24,18 0,0 -24,20 -14,44 10,44 24,18 ^ 26,70 6,100 -20,92",
            "20,6 -8,1 -26,24 -10,48 16,38 24,8 ^ 18,54 2,100"),
    ];

    /// <summary>The glyph of a digit.</summary>
    /// <param name="digit">0 to 9.</param>
    /// <param name="writing">In [0, 1).</param>
    public static DigitGlyph Of(int digit, double writing)
    {
        DigitGlyph[] ways = Glyphs[digit];
        return ways[(int)(writing * ways.Length)];
    }

    /// <summary>Number of ways of writing a digit.</summary>
    public static int WaysOf(int digit) => Glyphs[digit].Length;

    private static DigitGlyph[] Of(params string[] texts) => Array.ConvertAll(texts, DigitGlyph.Parse);
}
