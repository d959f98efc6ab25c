using Disentangle.Datasets.Random;

namespace Disentangle.Datasets.Tests.Random;

public sealed class PhiloxTests
{
    // The known-answer vectors that Salmon et al. publish with Random123 for philox4x32-10: all zero, all one, digits of π.
    public static TheoryData<uint[], ulong, uint[]> KnownAnswers => new()
    {
        { [0, 0, 0, 0], 0, [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
        { [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], 0xffffffffffffffff, [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd] },
        { [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], 0x299f31d0a4093822, [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1] },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Block_OfPublishedCounters_GivesPublishedWords(uint[] counter, ulong key, uint[] expected)
    {
        PhiloxBlock block = Philox.Block(new PhiloxBlock(counter[0], counter[1], counter[2], counter[3]), key);

        Assert.Equal(expected, new uint[] { block.X0, block.X1, block.X2, block.X3 });
    }
}
