using System.Runtime.InteropServices;
using Disentangle.Datasets.Files;
using Disentangle.Datasets.Files.Numpy;
using Disentangle.Learning.Metrics;
using HDF.PInvoke;

namespace Disentangle.Learning.Tests.Metrics;

public sealed class CodesFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("codes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_Npz_GivesTheSampleThatWasWritten()
    {
        RepresentationSample expected = GoldenSample.Create();
        string path = WriteNpz(
            ("codes", NpyArray.From(expected.Codes, 2000, 4)),
            ("factors", NpyArray.From<long>([.. expected.Factors.ToArray().Select(c => (long)c)], 2000, 3)),
            ("factor_sizes", NpyArray.From<int>([4, 5, 10], 3)),
            ("train_idx", NpyArray.From<int>([5, 0], 2)),
            ("test_idx", NpyArray.From<int>([1999], 1)));
        RepresentationSample sample = CodesFile.Read(path);
        Assert.Equal(expected.Codes, sample.Codes);
        Assert.Equal(expected.Factors, sample.Factors);
        Assert.Equal([4, 5, 10], sample.FactorSizes);
        Assert.Equal([5, 0], sample.Split!.Train);
        Assert.Equal([1999], sample.Split!.Test);
        Assert.Equal(0.5168630, new MutualInformationGap().Evaluate(sample).Mean, 1e-6);
    }

    [Fact]
    public void Read_Hdf5_GivesTheSampleThatWasWritten()
    {
        string path = Path.Combine(_folder, "codes.h5");
        long file = H5F.create(path, H5F.ACC_TRUNC);
        WriteHdf5<float>(file, "codes", H5T.NATIVE_FLOAT, [0.5f, 1, 1.5f, 2, 2.5f, 3], 3, 2);
        WriteHdf5<long>(file, "factors", H5T.NATIVE_INT64, [0, 1, 2], 3, 1);
        WriteHdf5<int>(file, "factor_sizes", H5T.NATIVE_INT32, [3], 1);
        Assert.True(H5F.close(file) >= 0);
        RepresentationSample sample = CodesFile.Read(path);
        Assert.Equal([0.5, 1, 1.5, 2, 2.5, 3], sample.Codes.ToArray());
        Assert.Equal([0, 1, 2], sample.ClassesOf(0));
        Assert.Equal([3], sample.FactorSizes);
        Assert.Null(sample.Split);
    }

    [Fact]
    public void Read_MissingArray_NamesItAndWhatIsThere()
    {
        string path = WriteNpz(("codes", NpyArray.From<double>([1, 2], 2, 1)), ("labels", NpyArray.From<int>([0, 1], 2, 1)));
        DatasetFormatException error = Assert.Throws<DatasetFormatException>(() => CodesFile.Read(path));
        Assert.Equal("factors", error.Place);
        Assert.Contains("codes, labels", error.Message);
    }

    [Fact]
    public void Read_RowsDiffer_NamesBothShapes()
    {
        DatasetFormatException error = ReadFails(codes: [1, 2, 3], factors: [0, 1], sizes: [2]);
        Assert.Contains("(3, 1)", error.Message);
        Assert.Contains("(2, 1)", error.Message);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    public void Read_FactorNotWhole_NamesTheElement(double bad)
    {
        Assert.Contains($"element 1 is {bad}", ReadFails([1, 2], [0, bad], [2]).Message);
    }

    [Fact]
    public void Read_CodeNotFinite_NamesThePlace()
    {
        Assert.Contains("observation 1, latent 0", ReadFails([1, double.NaN], [0, 1], [2]).Message);
    }

    [Fact]
    public void Read_ClassOutsideItsFactor_IsRefused()
    {
        Assert.Contains("class 2", ReadFails([1, 2], [0, 2], [2]).Message);
    }

    [Fact]
    public void Read_SizesOfAnotherFactorCount_AreRefused()
    {
        Assert.Equal("factor_sizes", ReadFails([1, 2], [0, 1], [2, 2]).Place);
    }

    [Fact]
    public void Read_TrainWithoutTest_IsRefused()
    {
        string path = WriteNpz([.. Arrays([1, 2], [0, 1], [2]), ("train_idx", NpyArray.From<int>([0], 1))]);
        Assert.Contains("stands alone", Assert.Throws<DatasetFormatException>(() => CodesFile.Read(path)).Message);
    }

    [Fact]
    public void Read_IndexOutside_IsRefused()
    {
        string path = WriteNpz([.. Arrays([1, 2], [0, 1], [2]), ("train_idx", NpyArray.From<int>([0, 2], 2)), ("test_idx", NpyArray.From<int>([1], 1))]);
        Assert.Contains("entry 1 is 2", Assert.Throws<DatasetFormatException>(() => CodesFile.Read(path)).Message);
    }

    [Fact]
    public void Read_FileOfAnotherKind_IsRefused()
    {
        string path = Path.Combine(_folder, "codes.npz");
        File.WriteAllText(path, "no archive");
        Assert.Throws<DatasetFormatException>(() => CodesFile.Read(path));
        Assert.Throws<FileNotFoundException>(() => CodesFile.Read(Path.Combine(_folder, "missing.npz")));
    }

    private DatasetFormatException ReadFails(double[] codes, double[] factors, int[] sizes)
    {
        string path = WriteNpz([.. Arrays(codes, factors, sizes)]);
        return Assert.Throws<DatasetFormatException>(() => CodesFile.Read(path));
    }

    private static (string, NpyArray)[] Arrays(double[] codes, double[] factors, int[] sizes) =>
    [
        ("codes", NpyArray.From<double>(codes, codes.Length, 1)),
        ("factors", NpyArray.From<double>(factors, factors.Length, 1)),
        ("factor_sizes", NpyArray.From<int>(sizes, sizes.Length)),
    ];

    private string WriteNpz(params (string Name, NpyArray Array)[] arrays)
    {
        string path = Path.Combine(_folder, "codes.npz");
        NpzFile.Write(path, arrays.Select(entry => KeyValuePair.Create(entry.Name, entry.Array)));
        return path;
    }

    private static void WriteHdf5<T>(long file, string name, long type, T[] values, params ulong[] shape)
        where T : unmanaged
    {
        long space = H5S.create_simple(shape.Length, shape, null);
        long dataset = H5D.create(file, name, type, space);
        GCHandle pinned = GCHandle.Alloc(values, GCHandleType.Pinned);
        Assert.True(H5D.write(dataset, type, H5S.ALL, H5S.ALL, H5P.DEFAULT, pinned.AddrOfPinnedObject()) >= 0);
        pinned.Free();
        Assert.True(H5D.close(dataset) >= 0 && H5S.close(space) >= 0);
    }
}
