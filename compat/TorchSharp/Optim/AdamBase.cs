using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>The step that Adam and AdamW share: one bridge operator for all parameters on the CPU, plain operators elsewhere.</summary>
public abstract class AdamBase<TOptions> : OptimizerHelper, IBetas
    where TOptions : AdamOptions
{
    private readonly TOptions _defaults;
    private readonly bool _decoupled;

    private protected AdamBase(IEnumerable<ParamGroup<TOptions>> groups, TOptions defaults, bool decoupled)
        : base(defaults)
    {
        _defaults = defaults;
        _decoupled = decoupled;
        foreach (ParamGroup<TOptions> group in groups)
        {
            AddGroup(group);
        }
    }

    public (double, double) Betas
    {
        get => (_defaults.beta1!.Value, _defaults.beta2!.Value);
        set
        {
            (_defaults.beta1, _defaults.beta2) = value;
            foreach (OptimizerOptions options in state_dict().Options)
            {
                (((TOptions)options).beta1, ((TOptions)options).beta2) = value;
            }
        }
    }

    public override void add_param_group(ParamGroup param_group) => AddGroup(param_group);

    private protected static TOptions Filled(
        TOptions options, double lr, double beta1, double beta2, double eps, double weight_decay, bool amsgrad, bool maximize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lr);
        ArgumentOutOfRangeException.ThrowIfNegative(eps);
        ArgumentOutOfRangeException.ThrowIfNegative(weight_decay);
        CheckRate(beta1, nameof(beta1));
        CheckRate(beta2, nameof(beta2));
        options.LearningRate = lr;
        options.InitialLearningRate = lr;
        (options.beta1, options.beta2, options.eps) = (beta1, beta2, eps);
        (options.weight_decay, options.amsgrad, options.maximize) = (weight_decay, amsgrad, maximize);
        return options;
    }

    private protected abstract AdamState EmptyState();

    private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options)
    {
        AdamState state = EmptyState();
        state.exp_avg = Zeros(parameter);
        state.exp_avg_sq = Zeros(parameter);
        state.max_exp_avg_sq = ((TOptions)options).amsgrad == true ? Zeros(parameter) : null;
        return state;
    }

    private protected override void Update(OptimizerOptions options, PendingUpdate[] updates)
    {
        TOptions settings = (TOptions)options;
        foreach (PendingUpdate update in updates)
        {
            ((AdamState)update.State).step++;
        }

        bool fused = settings.amsgrad != true && updates.All(update =>
            update.Parameter.device_type == DeviceType.CPU && update.Parameter.is_contiguous() &&
            update.Parameter.dtype is ScalarType.Float32 or ScalarType.Float64);
        if (fused)
        {
            UpdateTogether(settings, updates);
            return;
        }

        foreach (PendingUpdate update in updates)
        {
            UpdateOne(settings, update.Parameter, update.Grad, (AdamState)update.State);
        }
    }

    private static void CheckRate(double beta, string name)
    {
        if (beta is not (>= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(name, beta, "A decay rate of Adam lies in [0, 1).");
        }
    }

    private void AddGroup(ParamGroup group)
    {
        if (group.Options is TOptions options)
        {
            options.FillFrom(_defaults);
        }

        base.add_param_group(group);
    }

    private void UpdateTogether(TOptions settings, PendingUpdate[] updates)
    {
        AdamState[] states = [.. updates.Select(update => (AdamState)update.State)];
        Dispatcher.Run(
            "disentangle::adam_step_",
            updates.Select(update => (Tensor)update.Parameter).ToArray(),
            updates.Select(update => update.Grad).ToArray(),
            states.Select(state => state.exp_avg).ToArray(),
            states.Select(state => state.exp_avg_sq).ToArray(),
            states.Select(state => state.step).ToArray(),
            settings.LearningRate,
            settings.beta1,
            settings.beta2,
            settings.eps,
            settings.weight_decay,
            _decoupled,
            settings.maximize!.Value);
    }

    private void UpdateOne(TOptions settings, Tensor parameter, Tensor grad, AdamState state)
    {
        double lr = settings.LearningRate!.Value, decay = settings.weight_decay!.Value;
        double beta1 = settings.beta1!.Value, beta2 = settings.beta2!.Value;
        grad = settings.maximize == true ? grad.neg() : grad;
        if (_decoupled)
        {
            parameter.mul_(1 - (lr * decay));
        }
        else if (decay != 0)
        {
            grad = grad.add(parameter, decay);
        }

        state.exp_avg.mul_(beta1).add_(grad, 1 - beta1);
        state.exp_avg_sq.mul_(beta2).addcmul_(grad, grad, 1 - beta2);
        Tensor squares = state.exp_avg_sq;
        if (state.max_exp_avg_sq is { } largest)
        {
            squares = largest.copy_(maximum(largest, squares));
        }

        double rootCorrection = Math.Sqrt(1 - Math.Pow(beta2, state.step));
        Tensor denominator = squares.sqrt().div_(rootCorrection).add_(settings.eps!.Value);
        parameter.addcdiv_(state.exp_avg, denominator, -lr / (1 - Math.Pow(beta1, state.step)));
    }
}
