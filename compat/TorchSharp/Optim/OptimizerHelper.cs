using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Parameter groups and per-parameter states: everything of an optimizer but its rule.</summary>
public abstract class OptimizerHelper : Optimizer
{
    private readonly List<ParamGroup> _groups = [];
    private readonly Dictionary<Parameter, OptimizerState> _states = new(ReferenceEqualityComparer.Instance);
    private readonly OptimizerOptions _defaults;

    private protected OptimizerHelper(OptimizerOptions defaults) => _defaults = defaults;

    public override IEnumerable<ILearningRateController> ParamGroups => _groups;

    public override IEnumerable<Parameter> parameters() => _groups.SelectMany(group => group.Parameters);

    public override void zero_grad(bool set_to_none = true)
    {
        foreach (Parameter parameter in parameters())
        {
            nn.Module.ClearGrad(parameter, set_to_none);
        }
    }

    public override void add_param_group(ParamGroup param_group)
    {
        // Listed once: the group may be a query over a module that would give new lists each time.
        param_group.Parameters = [.. param_group.Parameters];
        param_group.Options ??= _defaults.Copy();
        param_group.Options.LearningRate ??= _defaults.LearningRate;
        param_group.Options.InitialLearningRate = param_group.LearningRate;
        foreach (Parameter parameter in param_group.Parameters)
        {
            if (_states.ContainsKey(parameter))
            {
                throw new ArgumentException("A parameter appears in more than one parameter group.", nameof(param_group));
            }

            _states.Add(parameter, NewState(parameter, param_group.Options));
        }

        _groups.Add(param_group);
    }

    public override Tensor? step(Func<Tensor>? closure = null)
    {
        Tensor? loss = null;
        if (closure is not null)
        {
            using IDisposable tracked = enable_grad();
            loss = closure();
        }

        using IDisposable mode = no_grad();
        using DisposeScope scope = NewDisposeScope();
        foreach (ParamGroup group in _groups)
        {
            Update(group.Options, [.. Pending(group)]);
        }

        return loss;
    }

    /// <summary>The live options and states; changing them changes the optimizer.</summary>
    public virtual StateDictionary state_dict()
    {
        StateDictionary dictionary = new();
        dictionary.Options.AddRange(_groups.Select(group => group.Options));
        dictionary.State.AddRange(parameters().Select(parameter => _states[parameter]));
        return dictionary;
    }

    /// <summary>Copies options and states from another optimizer over the same groups and shapes.</summary>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        StateDictionary own = this.state_dict();
        if (state_dict.Options.Count != own.Options.Count || state_dict.State.Count != own.State.Count)
        {
            throw new ArgumentException(
                $"The state has {state_dict.Options.Count} groups and {state_dict.State.Count} parameters, " +
                $"the optimizer {own.Options.Count} and {own.State.Count}.");
        }

        for (int i = 0; i < own.Options.Count; i++)
        {
            own.Options[i].LoadStateDict(state_dict.Options[i]);
        }

        using IDisposable mode = no_grad();
        for (int i = 0; i < own.State.Count; i++)
        {
            own.State[i].LoadStateDict(state_dict.State[i]);
        }
    }

    private protected abstract OptimizerState NewState(Parameter parameter, OptimizerOptions options);

    private protected abstract void Update(OptimizerOptions options, PendingUpdate[] updates);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (OptimizerState state in _states.Values)
            {
                state.Dispose();
            }
        }
    }

    /// <summary>Zeros of a parameter's shape that live as long as the optimizer.</summary>
    private protected static Tensor Zeros(Tensor parameter)
    {
        using IDisposable mode = no_grad();
        return zeros_like(parameter).DetachFromDisposeScope();
    }

    private IEnumerable<PendingUpdate> Pending(ParamGroup group)
    {
        foreach (Parameter parameter in group.Parameters)
        {
            if (parameter.grad is { } grad)
            {
                yield return new PendingUpdate(parameter, grad, _states[parameter]);
            }
        }
    }

    /// <summary>One parameter of a step with its gradient.</summary>
    private protected readonly record struct PendingUpdate(Parameter Parameter, Tensor Grad, OptimizerState State);
}
