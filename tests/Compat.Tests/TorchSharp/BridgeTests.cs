using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace Disentangle.Compat.Tests.TorchSharp;

[Collection(TorchProcess.Name)]
public sealed class BridgeTests
{
    [Fact]
    public void Call_WithShapesThatDoNotFit_ThrowsWithOperatorAndLibtorchsMessage()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => ones(2, 3).mm(ones(2, 3)));
        Assert.Equal("aten::mm: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", error.Message);
    }

    [Fact]
    public void Call_WithAnArgumentOfAnotherType_NamesOperatorArgumentAndTypes()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => Dispatcher.Call("aten::sum.dim_IntList", ones(2), 1.5));
        Assert.Equal("aten::sum.dim_IntList: argument 'dim' is a int[]?, not a float", error.Message);
    }

    [Fact]
    public void Call_WithoutARequiredTensor_NamesTheArgument()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => Dispatcher.Call("aten::mm", ones(2, 2), default(Value)));
        Assert.Equal("aten::mm: argument 'mat2' needs a value of type Tensor", error.Message);
    }

    [Fact]
    public void Call_OfAnUnknownOperator_SaysSo()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => Dispatcher.Call("aten::no_such_operator", ones(2)));
        Assert.Contains("has no operator aten::no_such_operator", error.Message);
    }

    [Fact]
    public void Call_WithTooManyArguments_SaysHowManyItTakes()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => Dispatcher.Call("aten::exp", ones(2), 1L));
        Assert.Equal("aten::exp: takes 1 arguments, not 2", error.Message);
    }

    [Fact]
    public void Call_WithMoreResultsThanRoom_FreesThemAndThrows()
    {
        Tensor input = ones(4);
        long before = Bridge.dt_live_handles();
        Assert.Throws<ExternalException>(() => Dispatcher.Call("aten::unbind.int", input, 0L));
        Assert.Equal(before, Bridge.dt_live_handles());
    }

    [Fact]
    public void Call_WithNullInsideATensorList_Throws()
    {
        Tensor?[] list = [ones(1), null];
        ExternalException error = Assert.Throws<ExternalException>(() => Dispatcher.Call("aten::cat", list, 0L));
        Assert.Contains("element 1 of a Tensor[] is None", error.Message);
    }

    [Fact]
    public void Call_WithListsLongerThanTheStackBuffer_PassesAllOfThem()
    {
        Tensor[] parts = [.. Enumerable.Range(0, 300).Select(i => tensor([(long)i]))];
        Close.To([.. Enumerable.Range(0, 300).Select(i => (double)i)], cat(parts));
    }

    [Fact]
    public void Call_WithAString_ReachesTheOperator() =>
        Close.To([4, 6], einsum("ij,j->i", ones(2, 2) * tensor([1f, 1.5f], [2, 1]), tensor([1f, 3f])));

    [Fact]
    public void Load_WithoutALibraryAnywhere_ListsPathsAndTheCure()
    {
        DllNotFoundException error = Assert.Throws<DllNotFoundException>(
            () => NativeLoader.Load(NativeLoader.CandidateFolders("/nowhere/chosen", "/nowhere/application")));
        Assert.Contains("/nowhere/chosen/libDisentangleTorch.so: no such file", error.Message);
        Assert.Contains("/nowhere/application/libDisentangleTorch.so: no such file", error.Message);
        Assert.Contains("/nowhere/artifacts/native/libDisentangleTorch.so", error.Message);
        Assert.Contains("./disentangle doctor", error.Message);
        Assert.Contains("libtorch-dev", error.Message);
    }

    [Fact]
    public void Load_OfAFileThatIsNoLibrary_CarriesTheLoadersMessage()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "libDisentangleTorch.so"), "not a library");
            DllNotFoundException error = Assert.Throws<DllNotFoundException>(() => NativeLoader.Load([folder.FullName]));
            Assert.Contains("file too short", error.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Version_OfTheLoadedLibrary_IsAVersion() => Assert.Matches(@"^\d+\.\d+", __version__);

    [Fact]
    public void SetNumThreads_RoundTrips()
    {
        int before = get_num_threads();
        set_num_threads(1);
        Assert.Equal(1, get_num_threads());
        set_num_threads(before);
        Assert.Equal(before, get_num_threads());
    }

    [Fact]
    public void SetNumThreads_ToZero_SaysWhatIsAllowed()
    {
        ExternalException error = Assert.Throws<ExternalException>(() => set_num_threads(0));
        Assert.Contains("at least 1, not 0", error.Message);
    }

    [Fact]
    public void Device_OfAnUnknownName_SaysWhatIsAllowed()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => device("gpu"));
        Assert.Contains("\"cpu\"", error.Message);
        Assert.Equal(new Device(DeviceType.CUDA, 1), device("cuda:1"));
        Assert.Equal("cuda:1", device("cuda:1").ToString());
    }
}
