using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent, with momentum where wanted.</summary>
public sealed class SGD : OptimizerHelper
{
    private readonly Options _defaults;

    public SGD(
        IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0.0, double weight_decay = 0.0,
        bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    public SGD(
        IEnumerable<ParamGroup> parameters, double lr = 1e-3, double momentum = 0.0, double dampening = 0.0, double weight_decay = 0.0,
        bool nesterov = false, bool maximize = false)
        : this(parameters, Filled(lr, momentum, dampening, weight_decay, nesterov, maximize))
    {
    }

    private SGD(IEnumerable<ParamGroup> groups, Options defaults)
        : base(defaults)
    {
        _defaults = defaults;
        foreach (ParamGroup group in groups)
        {
            AddGroup(group);
        }
    }

    public override void add_param_group(Modules.ParamGroup param_group) => AddGroup(param_group);

    private protected override OptimizerState NewState(Parameter parameter, OptimizerOptions options) => new State();

    private protected override void Update(OptimizerOptions options, PendingUpdate[] updates)
    {
        Options settings = (Options)options;
        foreach ((Parameter parameter, Tensor grad, OptimizerState state) in updates)
        {
            Tensor direction = settings.maximize == true ? grad.neg() : grad;
            if (settings.weight_decay!.Value != 0)
            {
                direction = direction.add(parameter, settings.weight_decay.Value);
            }

            parameter.add_(WithMomentum(settings, direction, (State)state), -settings.LearningRate!.Value);
        }
    }

    private static Tensor WithMomentum(Options settings, Tensor direction, State state)
    {
        double momentum = settings.momentum!.Value;
        if (momentum == 0)
        {
            return direction;
        }

        if (state.momentum_buffer is null)
        {
            state.momentum_buffer = direction.clone().DetachFromDisposeScope();
        }
        else
        {
            state.momentum_buffer.mul_(momentum).add_(direction, 1 - settings.dampening!.Value);
        }

        return settings.nesterov == true ? direction.add(state.momentum_buffer, momentum) : state.momentum_buffer;
    }

    private static Options Filled(double lr, double momentum, double dampening, double weight_decay, bool nesterov, bool maximize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lr);
        ArgumentOutOfRangeException.ThrowIfNegative(momentum);
        ArgumentOutOfRangeException.ThrowIfNegative(weight_decay);
        if (nesterov && (momentum <= 0 || dampening != 0))
        {
            throw new ArgumentException("Nesterov momentum needs a momentum above 0 and a dampening of 0.", nameof(nesterov));
        }

        return new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            momentum = momentum,
            dampening = dampening,
            weight_decay = weight_decay,
            nesterov = nesterov,
            maximize = maximize,
        };
    }

    private void AddGroup(Modules.ParamGroup group)
    {
        (group.Options as Options)?.FillFrom(_defaults);
        base.add_param_group(group);
    }

    public sealed class Options : OptimizerOptions
    {
        public double? momentum;
        public double? dampening;
        public double? weight_decay;
        public bool? nesterov;
        public bool? maximize;

        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            Options other = (Options)source;
            (momentum, dampening, weight_decay) = (other.momentum, other.dampening, other.weight_decay);
            (nesterov, maximize) = (other.nesterov, other.maximize);
        }

        internal void FillFrom(Options defaults)
        {
            momentum ??= defaults.momentum;
            dampening ??= defaults.dampening;
            weight_decay ??= defaults.weight_decay;
            nesterov ??= defaults.nesterov;
            maximize ??= defaults.maximize;
        }
    }

    public sealed class ParamGroup : ParamGroup<Options>, IMomentum
    {
        public ParamGroup()
        {
        }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0.0, double dampening = 0.0, double weight_decay = 0.0,
            bool nesterov = false, bool maximize = false)
            : base(parameters, Filled(lr, momentum, dampening, weight_decay, nesterov, maximize))
        {
        }

        public double Momentum
        {
            get => Options.momentum!.Value;
            set => Options.momentum = value;
        }
    }

    public sealed class State : OptimizerState
    {
        public Tensor? momentum_buffer;

        public override void LoadStateDict(OptimizerState source)
        {
            Tensor? other = ((State)source).momentum_buffer;
            if (!ReferenceEquals(other, momentum_buffer))
            {
                momentum_buffer?.Dispose();
                momentum_buffer = other?.clone().DetachFromDisposeScope();
            }
        }

        public override bool ApproximatelyEquals(OptimizerState other) => other is State state &&
            (momentum_buffer is null ? state.momentum_buffer is null : state.momentum_buffer?.allclose(momentum_buffer) == true);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                momentum_buffer?.Dispose();
            }
        }
    }
}
