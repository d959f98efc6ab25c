using Disentangle.Datasets;
using Disentangle.Learning.Networks;
using Disentangle.Learning.Tests.Support;
using static TorchSharp.torch;

namespace Disentangle.Learning.Tests.Networks;

public sealed class ConvolutionalNetworksTests : TorchTest
{
    private static readonly ImageFormat Binary = new(64, 64, 1, 1);

    [Fact]
    public void StateDictionary_OfThePapersNetworks_HasPyTorchsNamesAndShapes()
    {
        using VariationalAutoencoder model = VariationalAutoencoder.Convolutional(Binary, 10);
        string[] actual = [.. model.state_dict().Select(pair => $"{pair.Key} {string.Join('×', pair.Value.shape)}")];
        Assert.Equal(
            [
                "encoder.0.weight 32×1×4×4", "encoder.0.bias 32", "encoder.2.weight 32×32×4×4", "encoder.2.bias 32",
                "encoder.4.weight 64×32×4×4", "encoder.4.bias 64", "encoder.6.weight 64×64×4×4", "encoder.6.bias 64",
                "encoder.9.weight 256×1024", "encoder.9.bias 256", "encoder.11.weight 20×256", "encoder.11.bias 20",
                "decoder.0.weight 256×10", "decoder.0.bias 256", "decoder.2.weight 1024×256", "decoder.2.bias 1024",
                "decoder.5.weight 64×64×4×4", "decoder.5.bias 64", "decoder.7.weight 64×32×4×4", "decoder.7.bias 32",
                "decoder.9.weight 32×32×4×4", "decoder.9.bias 32", "decoder.11.weight 32×1×4×4", "decoder.11.bias 1",
            ],
            actual);
    }

    [Theory]
    [InlineData(16, 16, 1)]
    [InlineData(32, 32, 3)]
    [InlineData(64, 64, 3)]
    [InlineData(128, 128, 1)]
    [InlineData(32, 64, 1)]
    public void Convolutional_OfOtherSizes_ReturnsToTheImagesShape(int height, int width, int channels)
    {
        using VariationalAutoencoder model = VariationalAutoencoder.Convolutional(new ImageFormat(height, width, channels, 255), 6);
        (Tensor mean, Tensor logVariance) = model.Encode(zeros([2, channels, height, width]));
        Assert.Equal([2L, 6], mean.shape);
        Assert.Equal([2L, 6], logVariance.shape);
        Assert.Equal([2L, channels, height, width], model.Decode(mean).shape);
    }

    [Theory]
    [InlineData(28, 28)]
    [InlineData(8, 16)]
    [InlineData(64, 272)]
    public void Encoder_OfAnUnsupportedSize_NamesTheSizeAndWhatIsAllowed(int height, int width)
    {
        NotSupportedException e = Assert.Throws<NotSupportedException>(() => ConvolutionalNetworks.Encoder(new ImageFormat(height, width, 1, 1), 20));
        Assert.Contains($"{height}×{width}", e.Message, StringComparison.Ordinal);
        Assert.Contains("16, 32", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Encode_WithWeightsThatPickOnePixel_ReturnsThatPixelInTheChosenOutput()
    {
        using VariationalAutoencoder model = Zeroed();
        foreach (int layer in (int[])[0, 2, 4, 6])
        {
            Set(model, $"encoder.{layer}.weight", 1, 0, 0, 1, 1); // tap (1, 1) of a stride-2 kernel with padding 1 is input (2y, 2x)
        }

        Set(model, "encoder.9.weight", 2, 5, (1 * 4) + 2); // unit 5: twice channel 0, row 1, column 2
        Set(model, "encoder.11.weight", 3, 7, 5); // latent 7's mean: three times unit 5
        Set(model, "encoder.11.weight", -1, 10 + 4, 5); // latent 4's log-variance
        Set(model, "encoder.11.bias", 0.25f, 7);
        Tensor images = zeros([1, 1, 64, 64]);
        Put(images, 0.5f, 0, 0, 16, 32);

        (Tensor mean, Tensor logVariance) = model.Encode(images);

        Assert.Equal(Enumerable.Range(0, 10).Select(d => d == 7 ? (3 * 2 * 0.5f) + 0.25f : 0), Values(mean));
        Assert.Equal(Enumerable.Range(0, 10).Select(d => d == 4 ? -1f : 0), Values(logVariance));
    }

    [Fact]
    public void Decode_WithWeightsThatSpreadOneLatent_LightsTheChosenPixelAlone()
    {
        using VariationalAutoencoder model = Zeroed();
        Set(model, "decoder.0.weight", 1, 9, 3); // unit 9 is latent 3
        Set(model, "decoder.2.weight", 2, (1 * 4) + 2, 9); // channel 0, row 1, column 2
        foreach (int layer in (int[])[5, 7, 9, 11])
        {
            Set(model, $"decoder.{layer}.weight", 1, 0, 0, 1, 1);
        }

        Set(model, "decoder.11.bias", -0.5f, 0);
        Tensor latents = zeros([1, 10]);
        Put(latents, 1.5f, 0, 3);

        float[] logits = Values(model.Decode(latents));

        Assert.Equal(2.5f, logits[(16 * 64) + 32]);
        Assert.Equal((64 * 64) - 1, logits.Count(value => value == -0.5f));
    }

    private static VariationalAutoencoder Zeroed()
    {
        VariationalAutoencoder model = VariationalAutoencoder.Convolutional(Binary, 10);
        using IDisposable gradients = no_grad();
        foreach (Tensor parameter in model.state_dict().Values)
        {
            parameter.zero_();
        }

        return model;
    }

    private static void Set(VariationalAutoencoder model, string name, float value, params long[] index) => Put(model.state_dict()[name], value, index);

    private static void Put(Tensor target, float value, params long[] index)
    {
        using IDisposable gradients = no_grad();
        float[] values = Values(target);
        long flat = index.Zip(target.shape).Aggregate(0L, (sum, pair) => (sum * pair.Second) + pair.First);
        values[flat] = value;
        target.copy_(tensor(values, target.shape));
    }
}
