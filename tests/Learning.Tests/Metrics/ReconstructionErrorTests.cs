using Disentangle.Datasets;
using Disentangle.Learning.Metrics;
using Disentangle.Learning.Models;

namespace Disentangle.Learning.Tests.Metrics;

public class ReconstructionErrorTests
{
    [Fact]
    public void Measure_OfAConstantHalf_IsLn2PerPixel()
    {
        ReconstructionErrorResult result = ReconstructionError.Measure(new FixedModel([0.5f, 0.5f, 0.5f, 0.5f], 1), [0, 1, 1, 0, 1, 1, 1, 1]);
        Assert.Equal(2, result.SampleCount);
        Assert.Equal(4 * Math.Log(2), result.Bernoulli, 6);
        Assert.Equal(1, result.SquaredError, 9);
        Assert.Equal(0.25, result.MeanSquaredError, 9);
        Assert.Equal(10 * Math.Log10(4), result.PeakSignalToNoise, 9);
    }

    [Fact]
    public void Measure_OfGreyBytes_ScalesThemByTheMaximum()
    {
        float p = 0.2f;
        ReconstructionErrorResult result = ReconstructionError.Measure(new FixedModel([p, p, p, p], 255), [51, 51, 51, 51]);
        Assert.Equal(0, result.MeanSquaredError, 12);
        Assert.Equal(-4 * ((0.2 * Math.Log(0.2)) + (0.8 * Math.Log(0.8))), result.Bernoulli, 5);
    }

    [Fact]
    public void Measure_OfASaturatedMistake_StaysFinite()
    {
        ReconstructionErrorResult result = ReconstructionError.Measure(new FixedModel([1, 0, 1, 0], 1), [0, 1, 1, 0]);
        Assert.Equal(2 * 24 * Math.Log(2), result.Bernoulli, 3);
        Assert.Equal(2, result.SquaredError, 12);
    }

    [Fact]
    public void Measure_OfAPerfectCopy_HasNullPsnrInJson()
    {
        ReconstructionErrorResult result = ReconstructionError.Measure(new FixedModel([1, 0, 1, 0], 1), [1, 0, 1, 0]);
        System.Text.Json.Nodes.JsonObject json = [];
        result.AddValues(json);
        Assert.Null(json["reconstruction"]!["psnr"]);
        Assert.Equal(0, json["reconstruction"]!["mse"]!.GetValue<double>());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Measure_OfAPartOfAnImage_IsRefused(int bytes)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => ReconstructionError.Measure(new FixedModel([0, 0, 0, 0], 1), new byte[bytes]));
        Assert.Contains("2×2×1", error.Message);
    }

    private sealed class FixedModel(float[] decoded, byte maximum) : ILatentModel
    {
        public ImageFormat Format { get; } = new(2, 2, 1, maximum);

        public int LatentSize => 1;

        public Posterior Encode(ReadOnlySpan<byte> images) => new(new float[images.Length / 4], [], 1);

        public float[] Decode(ReadOnlySpan<float> latents) => [.. Enumerable.Repeat(decoded, latents.Length).SelectMany(row => row)];
    }
}
