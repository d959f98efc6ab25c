using Disentangle.Learning.Networks;
using Disentangle.Learning.Tests.Support;
using static TorchSharp.torch;
using Sequential = TorchSharp.Modules.Sequential;

namespace Disentangle.Learning.Tests.Networks;

public sealed class LayerTests : TorchTest
{
    [Theory]
    [InlineData(64, 4, 2, 1, 32)]
    [InlineData(5, 3, 1, 1, 5)]
    [InlineData(7, 4, 2, 1, 3)]
    public void Convolution_OfAnEdge_GivesTheModulesEdge(int size, int kernel, int stride, int padding, int expected)
    {
        Network network = new(new FeatureShape(2, size, size), new Convolution(3, kernel, stride, padding));
        using Sequential module = network.Build();
        Assert.Equal(new FeatureShape(3, expected, expected), network.Output);
        Assert.Equal([1L, 3, expected, expected], module.call(zeros([1, 2, size, size])).shape);
    }

    [Fact]
    public void Convolution_OfKnownWeights_SumsTheProducts()
    {
        const int Size = 6;
        float[] image = [.. Enumerable.Range(0, Size * Size).Select(i => (float)(i % 7))];
        float[] kernel = [.. Enumerable.Range(1, 16).Select(i => (float)i)];
        using Sequential module = new Network(new FeatureShape(1, Size, Size), new Convolution(1)).Build();
        SetWeights(module, kernel, bias: 0.5f);
        float[] expected = new float[9];
        for (int i = 0; i < 9 * 16; i++)
        {
            int output = i / 16, k = i % 16;
            int y = (2 * (output / 3)) + (k / 4) - 1, x = (2 * (output % 3)) + (k % 4) - 1;
            expected[output] += y is >= 0 and < Size && x is >= 0 and < Size ? kernel[k] * image[(y * Size) + x] : 0;
        }

        Assert.Equal(expected.Select(value => value + 0.5f), Values(module.call(tensor(image, [1, 1, Size, Size]))));
    }

    [Fact]
    public void TransposedConvolution_OfKnownWeights_SpreadsTheProducts()
    {
        float[] image = [1, 2, 3, 4];
        float[] kernel = [.. Enumerable.Range(1, 16).Select(i => (float)i)];
        Network network = new(new FeatureShape(1, 2, 2), new TransposedConvolution(1));
        using Sequential module = network.Build();
        SetWeights(module, kernel, bias: -1);
        float[] expected = [.. Enumerable.Repeat(-1f, 16)];
        for (int i = 0; i < 4 * 16; i++)
        {
            int input = i / 16, k = i % 16;
            int y = (2 * (input / 2)) + (k / 4) - 1, x = (2 * (input % 2)) + (k % 4) - 1;
            if (y is >= 0 and < 4 && x is >= 0 and < 4)
            {
                expected[(y * 4) + x] += kernel[k] * image[input];
            }
        }

        Assert.Equal(new FeatureShape(1, 4, 4), network.Output);
        Assert.Equal(expected, Values(module.call(tensor(image, [1, 1, 2, 2]))));
    }

    [Fact]
    public void Dense_OfKnownWeights_IsTheMatrixProduct()
    {
        using Sequential module = new Network(new FeatureShape(3, 1, 1), new Dense(2), new Relu()).Build();
        SetWeights(module, [1, 2, 3, -1, -1, -1], bias: 1);
        Assert.Equal([15f, 0f], Values(module.call(tensor([1f, 2f, 3f], [1, 3]))));
    }

    [Fact]
    public void Flatten_ThenUnflatten_KeepsTheOrder()
    {
        FeatureShape shape = new(2, 3, 4);
        using Sequential module = new Network(shape, new Flatten(), new Unflatten(shape)).Build();
        Assert.Equal(Enumerable.Range(0, 24).Select(i => (float)i), Values(module.call(arange(24, dtype: ScalarType.Float32).reshape(1, 2, 3, 4))));
    }

    [Fact]
    public void Network_OfLayersThatDoNotFit_NamesTheShape()
    {
        ArgumentException dense = Assert.Throws<ArgumentException>(() => new Network(new FeatureShape(3, 4, 4), new Dense(5)));
        Assert.Contains("3×4×4", dense.Message, StringComparison.Ordinal);
        ArgumentException unflatten = Assert.Throws<ArgumentException>(
            () => new Network(new FeatureShape(7, 1, 1), new Unflatten(new FeatureShape(2, 2, 2))));
        Assert.Contains("2×2×2", unflatten.Message, StringComparison.Ordinal);
        ArgumentException convolution = Assert.Throws<ArgumentException>(() => new Network(new FeatureShape(1, 1, 1), new Convolution(4)));
        Assert.Contains("4×4 kernel", convolution.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OfAConvolution_DrawsWeightsWithinOneOverTheRootOfTheFanIn()
    {
        manual_seed(3);
        using Sequential module = new Network(new FeatureShape(8, 8, 8), new Convolution(64)).Build();
        double bound = 1 / Math.Sqrt(8 * 4 * 4);
        foreach (Tensor parameter in module.state_dict().Values)
        {
            float[] values = Values(parameter);
            Assert.InRange(values.Max(), 0.9 * bound, bound);
            Assert.InRange(values.Min(), -bound, -0.9 * bound);
        }

        float[] weights = Values(module.state_dict()["0.weight"]);
        Assert.Equal(bound * bound / 3, weights.Average(w => (double)w * w), bound * bound * 0.02);
    }

    private static void SetWeights(Sequential module, float[] weights, float bias)
    {
        using IDisposable gradients = no_grad();
        Tensor target = module.state_dict()["0.weight"];
        target.copy_(tensor(weights, target.shape));
        module.state_dict()["0.bias"].fill_(bias);
    }
}
