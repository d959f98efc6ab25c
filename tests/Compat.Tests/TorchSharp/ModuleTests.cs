using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Disentangle.Compat.Tests.TorchSharp;

[Collection(TorchProcess.Name)]
public sealed class ModuleTests
{
    private static Sequential Small => Sequential(Linear(3, 4), ReLU(), Linear(4, 2, hasBias: false));

    [Fact]
    public void Layers_AfterASeed_StartWithPyTorchsValues()
    {
        manual_seed(11);
        using Linear linear = Linear(3, 2);
        using Conv2d conv = Conv2d(2, 3, 2);
        using ConvTranspose2d transposed = ConvTranspose2d(2, 3, 2);
        Close.To(PyTorchValues.LinearWeight, linear.weight);
        Close.To(PyTorchValues.LinearBias, linear.bias!);
        Close.To(PyTorchValues.ConvWeight, conv.weight);
        Close.To(PyTorchValues.ConvBias, conv.bias!);
        Close.To(PyTorchValues.TransposedWeight, transposed.weight);
        Close.To(PyTorchValues.TransposedBias, transposed.bias!);
    }

    [Fact]
    public void StateDict_HasPyTorchsNamesAndOrder()
    {
        using Sequential plain = Small;
        Assert.Equal(["0.weight", "0.bias", "2.weight"], plain.state_dict().Keys);
        using Sequential named = Sequential(("first", Linear(1, 1)), ("second", Sequential(BatchNorm2d(2))));
        Assert.Equal(
            [
                "first.weight", "first.bias", "second.0.weight", "second.0.bias", "second.0.running_mean", "second.0.running_var",
                "second.0.num_batches_tracked",
            ],
            named.state_dict().Keys);
        using ModuleList<Linear> list = ModuleList(Linear(1, 1, false), Linear(1, 1, false));
        Assert.Equal(["0.weight", "1.weight"], list.state_dict().Keys);
    }

    [Fact]
    public void Fields_OfAModule_BecomeItsComponents()
    {
        using Custom module = new();
        Assert.Equal(["_scale", "_layer.weight", "_layer.bias", "renamed.weight", "_offset"], [
            .. module.named_parameters().Select(parameter => parameter.name), .. module.named_buffers().Select(buffer => buffer.name)]);
        Assert.Equal(["_layer", "renamed"], module.named_children().Select(child => child.name));
        Close.To([(2 * 3) + 5], module.call(ones(1, 1)));
    }

    [Fact]
    public void LoadStateDict_CopiesValues()
    {
        using Sequential source = Small, target = Small;
        target.load_state_dict(source.state_dict());
        Close.To(source.call(ones(1, 3)), target.call(ones(1, 3)));
        source.state_dict()["0.weight"].detach().zero_();
        Assert.NotEqual(0, target.state_dict()["0.weight"].abs().sum().ToDouble());
    }

    [Fact]
    public void LoadStateDict_WithOtherNames_ListsThem()
    {
        using Sequential model = Small;
        Dictionary<string, Tensor> state = model.state_dict();
        state.Remove("0.bias");
        state["extra"] = ones(1);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => model.load_state_dict(state));
        Assert.Contains("Missing: 0.bias. Unexpected: extra", error.Message);
        (IList<string> missing, IList<string> unexpected) = model.load_state_dict(state, strict: false);
        Assert.Equal(["0.bias"], missing);
        Assert.Equal(["extra"], unexpected);
        model.load_state_dict(state, skip: ["0.bias", "extra"]);
    }

    [Fact]
    public void LoadStateDict_WithAnotherShape_NamesBothShapes()
    {
        using Sequential model = Small;
        Dictionary<string, Tensor> state = model.state_dict();
        state["0.bias"] = ones(5);
        ArgumentException error = Assert.Throws<ArgumentException>(() => model.load_state_dict(state));
        Assert.Contains("0.bias has the shape [5] in the state and [4]", error.Message);
    }

    [Fact]
    public void Train_AndEval_ReachEveryModule()
    {
        using Sequential model = Sequential(Dropout(), Sequential(Dropout()));
        model.eval();
        Assert.All(model.modules(), module => Assert.False(module.training));
        Close.To(ones(50), model.call(ones(50)));
        model.train();
        Assert.All(model.modules(), module => Assert.True(module.training));
        Assert.True(model.call(ones(1000)).eq(0).any().ToBoolean());
    }

    [Fact]
    public void ZeroGrad_ClearsOrZeroes()
    {
        using Linear layer = Linear(2, 1);
        layer.call(ones(1, 2)).sum().backward();
        layer.zero_grad(set_to_none: false);
        Close.To([0, 0], layer.weight.grad!);
        layer.zero_grad();
        Assert.Null(layer.weight.grad);
    }

    [Fact]
    public void Apply_VisitsChildrenBeforeParents()
    {
        using Sequential model = Small;
        List<string> visited = [];
        model.apply(module => visited.Add(module.GetName()));
        Assert.Equal(["Linear", "ReLU", "Linear", "Sequential"], visited);
    }

    [Fact]
    public void To_AnotherType_KeepsTheParameterObjects()
    {
        using Sequential model = Small;
        Parameter[] before = [.. model.parameters()];
        Tensor expected = model.call(ones(1, 3));
        Assert.Same(model, model.to(ScalarType.Float64));
        Assert.All(model.parameters().Zip(before), pair => Assert.Same(pair.Second, pair.First));
        Assert.All(model.parameters(), parameter => Assert.True(parameter.requires_grad && parameter.dtype == ScalarType.Float64));
        Close.To(expected, model.call(ones([1, 3], ScalarType.Float64)), 1e-6);
        Assert.Same(model, model.to(CPU));
    }

    [Fact]
    public void Parameters_OutliveTheScopeOfTheirModule()
    {
        Sequential model;
        using (NewDisposeScope())
        {
            model = Small;
        }

        Assert.All(model.parameters(), parameter => Assert.False(parameter.IsInvalid));
        Parameter[] parameters = [.. model.parameters()];
        model.Dispose();
        Assert.All(parameters, parameter => Assert.True(parameter.IsInvalid));
    }

    [Fact]
    public void Register_OfATakenOrDottedName_Throws()
    {
        using Linear layer = Linear(1, 1);
        InvalidOperationException taken = Assert.Throws<InvalidOperationException>(() => layer.register_buffer("weight", ones(1)));
        Assert.Contains("named 'weight' already", taken.Message);
        Assert.Contains("'a.b' is no component name", Assert.Throws<ArgumentException>(() => layer.register_module("a.b", ReLU())).Message);
    }

    [Fact]
    public void BatchNorm_NormalisesInTraining_AndUsesItsAveragesAfter()
    {
        using BatchNorm2d norm = BatchNorm2d(1);
        Tensor input = tensor([1f, 3, 5, 7], [2, 1, 1, 2]);
        Tensor output = norm.call(input);
        Close.To([0], output.mean(), 1e-6);
        Close.To([1], output.var(unbiased: false), 1e-4);
        Close.To([0.4], norm.running_mean!, 1e-6);
        Close.To([0.9 + (0.1 * 20 / 3)], norm.running_var!, 1e-5);
        Assert.Equal(1, norm.num_batches_tracked!.item<long>());
        norm.eval();
        Close.To([(1 - 0.4) / Math.Sqrt(0.9 + (2.0 / 3) + 1e-5)], norm.call(input)[0, 0, 0, 0], 1e-6);
    }

    [Fact]
    public void Norms_GiveZeroMeanAndUnitVariance()
    {
        manual_seed(3);
        Tensor x = (randn(2, 4, 3, 3) * 5) + 2;
        using GroupNorm groups = GroupNorm(2, 4);
        using LayerNorm layer = LayerNorm([4, 3, 3]);
        Tensor grouped = groups.call(x).reshape(4, -1), layered = layer.call(x).flatten(1);
        Close.To([0, 0, 0, 0], grouped.mean([1]), 1e-6);
        Close.To([1, 1, 1, 1], grouped.var([1], unbiased: false), 1e-5);
        Close.To([0, 0], layered.mean([1]), 1e-6);
        Close.To([1, 1], layered.var([1], unbiased: false), 1e-5);
    }

    [Fact]
    public void Conv_WithCircularPadding_WrapsAround()
    {
        using Conv2d conv = Conv2d(1, 1, 3, padding: 1, padding_mode: PaddingModes.Circular, bias: false);
        init.ones_(conv.weight);
        Close.To([10 * 9.0 / 9], conv.call(ones(1, 1, 3, 3) * (10f / 9)).mean(), 1e-5);
        Assert.Throws<ArgumentException>(() => ConvTranspose2d(1, 1, 3, padding_mode: PaddingModes.Reflect));
        Assert.Throws<ArgumentException>(() => Conv2d(3, 4, 3, groups: 2));
    }

    [Fact]
    public void Flatten_AndUnflatten_AreInverse()
    {
        Tensor x = arange(24).reshape(2, 3, 2, 2);
        Close.To(x, Sequential(Flatten(), Unflatten(1, [3, 2, 2])).call(x));
    }

    [Fact]
    public void Embedding_PicksRows()
    {
        using Embedding table = Embedding(5, 2);
        Close.To(table.weight[3], table.call(tensor([3L]))[0]);
    }

    [Fact]
    public void Init_StaysWithinItsBounds()
    {
        manual_seed(8);
        Tensor weight = empty(40, 60);
        init.kaiming_uniform_(weight);
        Assert.InRange(weight.abs().max().ToDouble(), 0.95 * Math.Sqrt(6.0 / 60), Math.Sqrt(6.0 / 60) + 1e-7);
        init.xavier_uniform_(weight);
        Assert.InRange(weight.abs().max().ToDouble(), 0.95 * Math.Sqrt(6.0 / 100), Math.Sqrt(6.0 / 100) + 1e-7);
        init.constant_(weight, 2);
        Close.To([2, 2], stack([weight.min(), weight.max()]));
        init.normal_(weight, 1, 0.5);
        Assert.InRange(weight.mean().ToDouble(), 0.95, 1.05);
        Assert.Throws<ArgumentException>(() => init.kaiming_uniform_(empty(3)));
    }

    private sealed class Custom : Module<Tensor, Tensor>
    {
        private readonly Parameter _scale = new(tensor(2f));
        private readonly Tensor _offset = tensor(5f);
        private readonly Linear _layer = Linear(1, 1);

        [ComponentName(Name = "renamed")]
        private readonly Linear _other = Linear(1, 1, hasBias: false);

        internal Custom()
            : base(nameof(Custom))
        {
            RegisterComponents();
            init.constant_(_layer.weight, 3);
            init.zeros_(_layer.bias!);
            init.ones_(_other.weight);
        }

        public override Tensor forward(Tensor input) => (_scale * _other.call(_layer.call(input))) + _offset;
    }
}
