using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Disentangle.Compat.Tests.TorchSharp;

[Collection(TorchProcess.Name)]
public sealed class DataTests
{
    [Fact]
    public void Tensor_FromAnArray_HoldsACopy()
    {
        float[] source = [1, 2, 3, 4, 5, 6];
        Tensor made = tensor(source, [2, 3]);
        source[0] = 99;
        Assert.Equal([2, 3], made.shape);
        Assert.Equal(ScalarType.Float32, made.dtype);
        Assert.Equal([1f, 2, 3, 4, 5, 6], made.data<float>().ToArray());
    }

    [Fact]
    public void Tensor_WithAShapeThatDoesNotFit_SaysHowManyValuesItNeeds()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => tensor(new float[5], [2, 3]));
        Assert.Contains("5 values do not fill the shape [2, 3], which needs 6", error.Message);
    }

    [Fact]
    public void Tensor_OfEachElementType_RoundTrips()
    {
        Assert.Equal([0, 255], tensor(new byte[] { 0, 255 }).data<byte>().ToArray());
        Assert.Equal([-128, 127], tensor(new sbyte[] { -128, 127 }).data<sbyte>().ToArray());
        Assert.Equal([short.MinValue, short.MaxValue], tensor(new[] { short.MinValue, short.MaxValue }).data<short>().ToArray());
        Assert.Equal([int.MinValue, int.MaxValue], tensor(new[] { int.MinValue, int.MaxValue }).data<int>().ToArray());
        Assert.Equal([long.MinValue, long.MaxValue], tensor(new[] { long.MinValue, long.MaxValue }).data<long>().ToArray());
        Assert.Equal([float.Epsilon, float.MaxValue], tensor(new[] { float.Epsilon, float.MaxValue }).data<float>().ToArray());
        Assert.Equal([double.Epsilon, double.MaxValue], tensor(new[] { double.Epsilon, double.MaxValue }).data<double>().ToArray());
        Assert.Equal([true, false], tensor(new[] { true, false }).data<bool>().ToArray());
        Assert.Equal([(Half)0.5f], tensor(new[] { (Half)0.5f }).data<Half>().ToArray());
    }

    [Fact]
    public void FromArray_OfThreeDimensions_RoundTripsThroughToNDArray()
    {
        int[,,] source = { { { 1, 2 }, { 3, 4 }, { 5, 6 } }, { { 7, 8 }, { 9, 10 }, { 11, 12 } } };
        Tensor made = from_array(source);
        Assert.Equal([2, 3, 2], made.shape);
        Assert.Equal(source, (int[,,])made.data<int>().ToNDArray());
    }

    [Fact]
    public void ToType_FromBytes_IsExactForAll256()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        Close.To([.. all.Select(value => (double)value)], tensor(all).to_type(ScalarType.Float32));
    }

    [Fact]
    public void Data_OfATransposedTensor_ReadsAndWritesInRowMajorOrder()
    {
        Tensor source = arange(6, dtype: ScalarType.Int64).reshape(2, 3);
        Tensor turned = source.t();
        using var data = turned.data<long>();
        Assert.Equal([0L, 3, 1, 4, 2, 5], data.ToArray());
        Assert.Equal(4, data[1, 1]);
        data.CopyFrom([10L, 20, 30], tensorIndex: 1);
        Close.To([0, 20, 2, 10, 30, 5], source);
    }

    [Fact]
    public void Data_OfASlice_StartsAtTheSlice() => Assert.Equal([4L, 5], arange(6).narrow(0, 4, 2).data<long>().ToArray());

    [Fact]
    public void Data_OfAnotherType_SaysWhichItHolds()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => ones(2).data<double>());
        Assert.Contains("holds Float32, not Float64", error.Message);
    }

    [Fact]
    public void Data_BeyondTheEnd_Throws()
    {
        using var data = ones(4).data<float>();
        Assert.Throws<ArgumentException>(() => data.CopyFrom(new float[5]));
        Assert.Throws<ArgumentException>(() => data.CopyTo(new float[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => data[4]);
        Assert.Throws<ArgumentException>(() => data[0, 0]);
    }

    [Fact]
    public void Bytes_OfATensor_AreItsMemory()
    {
        Tensor made = zeros(2, ScalarType.Int32);
        MemoryMarshal.Cast<byte, int>(made.bytes)[1] = 7;
        Close.To([0, 7], made);
        made.bytes = MemoryMarshal.AsBytes<int>(new[] { 5, 6 }.AsSpan());
        Close.To([5, 6], made);
        Assert.Throws<ArgumentException>(() => made.bytes = new byte[3]);
        Assert.Throws<InvalidOperationException>(() => ones(2, 3).t().bytes.Length);
    }

    [Fact]
    public void Item_OfEachKind_GivesTheNumber()
    {
        Assert.Equal(2.5f, tensor(2.5f).item<float>());
        Assert.Equal(long.MaxValue, tensor(long.MaxValue).item<long>());
        Assert.Equal((byte)200, tensor((byte)200).item<byte>());
        Assert.True(tensor(true).item<bool>());
        Assert.Equal(-3, (int)tensor(-3));
        Assert.Equal(0.1, (double)tensor(0.1));
        Assert.Throws<ArgumentException>(() => tensor(1.0).item<float>());
        Assert.Throws<ExternalException>(() => ones(2).item<float>());
    }

    [Fact]
    public void Dispose_ThenUse_ThrowsObjectDisposed()
    {
        Tensor made = ones(2);
        made.Dispose();
        made.Dispose();
        Assert.True(made.IsInvalid);
        Assert.Throws<ObjectDisposedException>(() => made.shape);
        Assert.Throws<ObjectDisposedException>(() => made + 1);
    }

    [Fact]
    public void ToString_OfATensor_ShowsShapeTypeAndElements()
    {
        Tensor made = tensor([1.5f, 2, 3, 4], [2, 2]);
        Assert.Equal("[2x2], type = Float32, device = cpu", made.ToString());
        Assert.Equal("[2x2], type = Float32, device = cpu\n[[1.5, 2],\n [3, 4]]", made.ToString("g5"));
        Assert.Equal("[2000], type = Int64, device = cpu\n[0, 1, 2, ..., 1997, 1998, 1999]", arange(2000).ToString("g5"));
    }
}
