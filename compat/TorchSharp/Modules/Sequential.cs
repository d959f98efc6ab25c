using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Calls its modules one after the other. Their names are "0", "1", … unless they are given.</summary>
public sealed class Sequential : Module<Tensor, Tensor>
{
    private readonly List<Module<Tensor, Tensor>> _modules = [];

    internal Sequential(IEnumerable<Module<Tensor, Tensor>> modules)
        : this(modules.Select((module, index) => (index.ToString(), module)))
    {
    }

    internal Sequential(IEnumerable<(string Name, Module<Tensor, Tensor> Module)> modules)
        : base(nameof(Sequential))
    {
        foreach ((string name, Module<Tensor, Tensor> module) in modules)
        {
            append(name, module);
        }
    }

    public int Count => _modules.Count;

    public Module<Tensor, Tensor> this[int index] => _modules[index];

    public Sequential append(string name, Module<Tensor, Tensor> module)
    {
        register_module(name, module);
        _modules.Add(module);
        return this;
    }

    public Sequential append(Module<Tensor, Tensor> module) => append(_modules.Count.ToString(), module);

    public override Tensor forward(Tensor input)
    {
        if (_modules.Count == 0)
        {
            return input.alias();
        }

        // What lies between two modules is freed at once, unless autograd still needs it and holds it itself.
        Tensor current = input;
        bool fused = Fusion.Enabled;
        for (int i = 0; i < _modules.Count;)
        {
            int run = fused ? Fusion.RunLength(_modules, i) : 0;
            Tensor next = run > 0 ? Fusion.Call(_modules, i, run, current) : _modules[i].call(current);
            if (!ReferenceEquals(current, input) && !ReferenceEquals(current, next))
            {
                current.Dispose();
            }

            current = next;
            i += Math.Max(run, 1);
        }

        return current;
    }

    // The list repeats the registered children; its field must not register anything.
    protected internal override void RegisterComponents()
    {
    }
}
