using TorchSharp.Interop;
using static TorchSharp.Interop.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor add_(Tensor target, Scalar? alpha = null) => InPlace("aten::add_.Tensor", this, target, alpha);

        public Tensor add_(Scalar scalar, Scalar? alpha = null) => InPlace("aten::add_.Scalar", this, scalar, alpha);

        public Tensor sub_(Tensor target, Scalar? alpha = null) => InPlace("aten::sub_.Tensor", this, target, alpha);

        public Tensor sub_(Scalar scalar, Scalar? alpha = null) => InPlace("aten::sub_.Scalar", this, scalar, alpha);

        public Tensor mul_(Tensor target) => InPlace("aten::mul_.Tensor", this, target);

        public Tensor mul_(Scalar target) => InPlace("aten::mul_.Scalar", this, target);

        public Tensor div_(Tensor target) => InPlace("aten::div_.Tensor", this, target);

        public Tensor div_(Scalar target) => InPlace("aten::div_.Scalar", this, target);

        public Tensor abs_() => InPlace("aten::abs_", this);

        public Tensor exp_() => InPlace("aten::exp_", this);

        public Tensor log_() => InPlace("aten::log_", this);

        public Tensor sqrt_() => InPlace("aten::sqrt_", this);

        public Tensor sigmoid_() => InPlace("aten::sigmoid_", this);

        public Tensor tanh_() => InPlace("aten::tanh_", this);

        public Tensor relu_() => InPlace("aten::relu_", this);

        public Tensor neg_() => InPlace("aten::neg_", this);

        public Tensor zero_() => InPlace("aten::zero_", this);

        public Tensor fill_(Scalar value) => InPlace("aten::fill_.Scalar", this, value);

        public Tensor copy_(Tensor source, bool non_blocking = false) => InPlace("aten::copy_", this, source, non_blocking);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => InPlace("aten::clamp_", this, min, max);

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar? value = null) =>
            InPlace("aten::addcmul_", this, tensor1, tensor2, value);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar? value = null) =>
            InPlace("aten::addcdiv_", this, tensor1, tensor2, value);

        public Tensor lerp_(Tensor end, Scalar weight) => InPlace("aten::lerp_.Scalar", this, end, weight);

        public Tensor masked_fill_(Tensor mask, Scalar value) => InPlace("aten::masked_fill_.Scalar", this, mask, value);

        public Tensor fill_diagonal_(Scalar value, bool wrap = false) => InPlace("aten::fill_diagonal_", this, value, wrap);

        public Tensor index_copy_(long dim, Tensor index, Tensor source) => InPlace("aten::index_copy_", this, dim, index, source);

        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar? alpha = null) =>
            InPlace("aten::index_add_", this, dim, index, source, alpha);

        public Tensor scatter_(long dim, Tensor index, Tensor src) => InPlace("aten::scatter_.src", this, dim, index, src);

        public Tensor uniform_(double from = 0, double to = 1, Generator? generator = null) =>
            InPlace("aten::uniform_", this, from, to, generator);

        public Tensor normal_(double mean = 0, double stddev = 1, Generator? generator = null) =>
            InPlace("aten::normal_", this, mean, stddev, generator);

        public Tensor bernoulli_(double p = 0.5, Generator? generator = null) => InPlace("aten::bernoulli_.float", this, p, generator);

        public Tensor bernoulli(Generator? generator = null) => Call("aten::bernoulli", this, generator);

        public Tensor multinomial(long num_samples, bool replacement = false, Generator? generator = null) =>
            Call("aten::multinomial", this, num_samples, replacement, generator);

        // The operator returns its first argument, of which the caller has this reference already.
        private Tensor InPlace(string op, params ReadOnlySpan<Value> arguments)
        {
            Run(op, arguments);
            return this;
        }
    }
}
