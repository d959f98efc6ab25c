using System.Buffers.Binary;
using System.Text;

namespace Disentangle.Datasets.Tests.Files;

/// <summary>Follows the opcodes of a numpy object-array pickle, independently of the writer, and calls nothing.</summary>
internal sealed class PickleDecoder
{
    private static readonly object Mark = new();

    public List<string> Globals { get; } = [];

    /// <summary>The one element of the array.</summary>
    public object? ArrayElement { get; private set; }

    public static PickleDecoder Read(Stream stream)
    {
        PickleDecoder decoder = new();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        decoder.Run(bytes.ToArray());
        return decoder;
    }

    private void Run(ReadOnlySpan<byte> p)
    {
        Stack<object?> stack = new();
        Assert.Equal([0x80, 2], p[..2].ToArray());
        p = p[2..];
        while (true)
        {
            byte opcode = p[0];
            p = p[1..];
            switch ((char)opcode)
            {
                case '.':
                    Assert.True(p.IsEmpty);
                    ArrayElement = ((List<object?>)((object?[])stack.Single()!)[4]!).Single();
                    return;
                case '(':
                    stack.Push(Mark);
                    break;
                case 'c':
                    string text = Encoding.ASCII.GetString(p);
                    string[] lines = text.Split('\n', 3);
                    Globals.Add($"{lines[0]}.{lines[1]}");
                    stack.Push(Globals[^1]);
                    p = p[(lines[0].Length + lines[1].Length + 2)..];
                    break;
                case 'N':
                    stack.Push(null);
                    break;
                case '\x88' or '\x89':
                    stack.Push(opcode == 0x88);
                    break;
                case 'J':
                    stack.Push(BinaryPrimitives.ReadInt32LittleEndian(p));
                    p = p[4..];
                    break;
                case 'G':
                    stack.Push(BinaryPrimitives.ReadDoubleBigEndian(p));
                    p = p[8..];
                    break;
                case 'X':
                    int length = BinaryPrimitives.ReadInt32LittleEndian(p);
                    stack.Push(Encoding.UTF8.GetString(p.Slice(4, length)));
                    p = p[(4 + length)..];
                    break;
                case '}':
                    stack.Push(new Dictionary<string, object?>());
                    break;
                case ']':
                    stack.Push(new List<object?>());
                    break;
                case 't':
                    stack.Push(PopToMark(stack).ToArray());
                    break;
                case 'e':
                    List<object?> items = PopToMark(stack);
                    ((List<object?>)stack.Peek()!).AddRange(items);
                    break;
                case 'u':
                    List<object?> pairs = PopToMark(stack);
                    Dictionary<string, object?> target = (Dictionary<string, object?>)stack.Peek()!;
                    for (int i = 0; i < pairs.Count; i += 2)
                    {
                        target.Add((string)pairs[i]!, pairs[i + 1]);
                    }

                    break;
                case 'R':
                    stack.Pop();
                    break;
                case 'b':
                    // The state replaces the object that it is the state of.
                    object? state = stack.Pop();
                    stack.Pop();
                    stack.Push(state);
                    break;
                default:
                    Assert.Fail($"Opcode 0x{opcode:x2} is not one that the writer may use.");
                    break;
            }
        }
    }

    private static List<object?> PopToMark(Stack<object?> stack)
    {
        List<object?> items = [];
        while (stack.Peek() != Mark)
        {
            items.Add(stack.Pop());
        }

        stack.Pop();
        items.Reverse();
        return items;
    }
}
