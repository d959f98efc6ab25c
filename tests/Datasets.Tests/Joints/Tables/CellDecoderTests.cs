using Disentangle.Datasets.Joints.Tables;
using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Tests.Joints.Tables;

public sealed class CellDecoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(640)]
    [InlineData(641)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(1 << 23)]
    [InlineData(1 << 24)]
    public void Decode_AtTheEdgesOfEveryRow_IsDivisionWithRemainder(int size)
    {
        // An error of the reciprocal shows first where the remainder is 0 or size − 1.
        CellDecoder decoder = new([1, 0], [(1 << 24) / size, size]);
        int[] row = new int[2];
        for (int outer = 0; outer < (1 << 24) / size; outer++)
        {
            foreach (int inner in new int[] { 0, size - 1 })
            {
                decoder.Decode((outer * size) + inner, row);
                if (row[0] != inner || row[1] != outer)
                {
                    Assert.Fail($"size {size}, cell {outer} · {size} + {inner}: {row[1]}, {row[0]}");
                }
            }
        }
    }

    [Fact]
    public void Decode_OfManyCells_IsThatOfEach()
    {
        // Axes 3, 5, 1, 4 of which the classes go to places 2, 3, 4, 6 of rows of 8.
        CellDecoder decoder = new([2, 3, 4, 6], [3, 5, 1, 4]);
        PhiloxStream random = new(4, RandomPurpose.Evaluation, 0);
        int[] cells = new int[100];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = random.NextBelow(60);
        }

        int[] rows = new int[800], expected = new int[800];
        Array.Fill(rows, -1);
        Array.Fill(expected, -1);
        for (int i = 0; i < cells.Length; i++)
        {
            Span<int> row = expected.AsSpan(i * 8, 8);
            (row[2], row[3], row[4], row[6]) = (cells[i] / 20, cells[i] / 4 % 5, 0, cells[i] % 4);
        }

        decoder.Decode(cells, rows, 8);
        Assert.Equal(expected, rows);
    }
}
