using System.Buffers.Binary;
using System.Text;
using Disentangle.Learning.Checkpoints;

namespace Disentangle.Learning.Tests.Checkpoints;

public sealed class SafetensorsFileTests
{
    private static readonly TensorData Weight = new("encoder.0.weight", "F32", [2, 1], [0, 0, 128, 63, 0, 0, 0, 192]); // 1, −2
    private static readonly TensorData Step = new("step", "I64", [], [7, 0, 0, 0, 0, 0, 0, 0]);

    [Fact]
    public void Write_OfTwoTensors_GivesTheFormatsBytes()
    {
        const string Json =
            """{"__metadata__":{"format":"pt"},"step":{"dtype":"I64","shape":[],"data_offsets":[0,8]},"encoder.0.weight":""" +
            """{"dtype":"F32","shape":[2,1],"data_offsets":[8,16]}}""";
        Assert.Equal(158, Json.Length);
        byte[] expected =
        [
            160, 0, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(Json), (byte)' ', (byte)' ',
            7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 63, 0, 0, 0, 192,
        ];
        using MemoryStream stream = new();
        new SafetensorsFile([Weight, Step], new Dictionary<string, string> { ["format"] = "pt" }).WriteTo(stream);
        Assert.Equal(expected, stream.ToArray());
    }

    [Fact]
    public void Read_OfAWrittenFile_GivesBackTensorsAndMetadata()
    {
        using TemporaryFolder folder = new();
        Random random = new(5);
        List<TensorData> tensors = [];
        (string Type, long[] Shape)[] kinds = [("F32", [3, 4, 5]), ("U8", [7]), ("BF16", [0, 3]), ("F64", []), ("BOOL", [1, 1])];
        foreach ((string type, long[] shape) in kinds)
        {
            byte[] bytes = new byte[shape.Aggregate(1L, (a, b) => a * b) * TensorData.SizeOf(type)];
            random.NextBytes(bytes);
            tensors.Add(new TensorData($"{type} β \"quoted\"", type, shape, bytes));
        }

        string path = folder["a.safetensors"];
        new SafetensorsFile(tensors, new Dictionary<string, string> { ["π"] = "3\n1" }).Write(path);
        SafetensorsFile read = SafetensorsFile.Read(path);

        Assert.Equal([new("π", "3\n1")], read.Metadata);
        Assert.Equal([new("π", "3\n1")], SafetensorsFile.ReadMetadata(path));
        Assert.Equal(tensors.Count, read.Tensors.Count);
        foreach (TensorData tensor in tensors)
        {
            TensorData found = Assert.IsType<TensorData>(read.Find(tensor.Name));
            Assert.Equal((tensor.ElementType, tensor.Count), (found.ElementType, found.Count));
            Assert.Equal(tensor.Shape, found.Shape);
            Assert.Equal(tensor.Bytes, found.Bytes);
        }

        Assert.Null(read.Find("other"));
        Assert.Equal(["a.safetensors"], Directory.EnumerateFiles(folder.Root).Select(Path.GetFileName));
    }

    [Fact]
    public void Read_OfEveryTruncation_SaysTruncated()
    {
        using TemporaryFolder folder = new();
        string path = folder["a.safetensors"];
        new SafetensorsFile([Weight, Step]).Write(path);
        byte[] whole = File.ReadAllBytes(path);
        for (int length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            SafetensorsFormatException e = Assert.Throws<SafetensorsFormatException>(() => SafetensorsFile.Read(path));
            Assert.Contains("truncated", e.Message, StringComparison.Ordinal);
            Assert.Equal(path, e.Path);
        }

        File.WriteAllBytes(path, [.. whole, 0]);
        Assert.Contains("damaged", Assert.Throws<SafetensorsFormatException>(() => SafetensorsFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}""", 4, "8 bytes from 0 are due")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "4 bytes from 0 are due")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[2],"data_offsets":[3,5]}}""", 5, "tensor b")]
    [InlineData("""{"a":{"dtype":"F4","shape":[1],"data_offsets":[0,4]}}""", 4, "'F4' is not supported")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,8],"data_offsets":[0,4]}}""", 4, "tensor a")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1]}}""", 4, "does not parse")]
    [InlineData("""["a"]""", 0, "does not parse")]
    [InlineData("no json", 0, "does not parse")]
    public void Read_OfABadHeader_SaysWhatIsWrong(string json, int dataLength, string expected)
    {
        using TemporaryFolder folder = new();
        string path = folder["a.safetensors"];
        byte[] header = Encoding.ASCII.GetBytes(json);
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        File.WriteAllBytes(path, [.. length, .. header, .. new byte[dataLength]]);
        Assert.Contains(expected, Assert.Throws<SafetensorsFormatException>(() => SafetensorsFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfAnotherKindOfFile_SaysSo()
    {
        using TemporaryFolder folder = new();
        string path = folder["a.txt"];
        File.WriteAllText(path, "This is a text file, longer than eight bytes.");
        string message = Assert.Throws<SafetensorsFormatException>(() => SafetensorsFile.Read(path)).Message;
        Assert.Contains("not a safetensors file", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_OfBadTensors_NamesThem()
    {
        Assert.Contains("needs 12 bytes; 8 came", Assert.Throws<ArgumentException>(
            () => new SafetensorsFile([Weight with { Shape = [3] }])).Message, StringComparison.Ordinal);
        Assert.Contains("'step'", Assert.Throws<ArgumentException>(() => new SafetensorsFile([Step, Step])).Message, StringComparison.Ordinal);
        Assert.Contains("'__metadata__'", Assert.Throws<ArgumentException>(
            () => new SafetensorsFile([Step with { Name = "__metadata__" }])).Message, StringComparison.Ordinal);
    }
}
