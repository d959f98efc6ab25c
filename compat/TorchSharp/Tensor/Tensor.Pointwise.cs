using static TorchSharp.Interop.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor abs() => Call("aten::abs", this);

        public Tensor exp() => Call("aten::exp", this);

        public Tensor log() => Call("aten::log", this);

        public Tensor log1p() => Call("aten::log1p", this);

        public Tensor expm1() => Call("aten::expm1", this);

        public Tensor log2() => Call("aten::log2", this);

        public Tensor sqrt() => Call("aten::sqrt", this);

        public Tensor rsqrt() => Call("aten::rsqrt", this);

        public Tensor square() => Call("aten::square", this);

        public Tensor sin() => Call("aten::sin", this);

        public Tensor cos() => Call("aten::cos", this);

        public Tensor tanh() => Call("aten::tanh", this);

        public Tensor sigmoid() => Call("aten::sigmoid", this);

        public Tensor relu() => Call("aten::relu", this);

        public Tensor erf() => Call("aten::erf", this);

        public Tensor floor() => Call("aten::floor", this);

        public Tensor ceil() => Call("aten::ceil", this);

        public Tensor round() => Call("aten::round", this);

        public Tensor sign() => Call("aten::sign", this);

        public Tensor reciprocal() => Call("aten::reciprocal", this);

        public Tensor neg() => Call("aten::neg", this);

        public Tensor logical_not() => Call("aten::logical_not", this);

        public Tensor isnan() => Call("aten::isnan", this);

        public Tensor isinf() => Call("aten::isinf", this);

        public Tensor isfinite() => Call("aten::isfinite", this);

        public Tensor lgamma() => Call("aten::lgamma", this);

        public Tensor digamma() => Call("aten::digamma", this);

        public Tensor softmax(long dim, ScalarType? dtype = null) => Call("aten::softmax.int", this, dim, dtype);

        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Call("aten::log_softmax.int", this, dim, dtype);

        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Call("aten::clamp", this, min, max);

        public Tensor clamp_min(Scalar min) => Call("aten::clamp_min", this, min);

        public Tensor clamp_max(Scalar max) => Call("aten::clamp_max", this, max);

        public Tensor lerp(Tensor end, Scalar weight) => Call("aten::lerp.Scalar", this, end, weight);

        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar? value = null) => Call("aten::addcmul", this, tensor1, tensor2, value);

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar? value = null) => Call("aten::addcdiv", this, tensor1, tensor2, value);

        public Tensor masked_fill(Tensor mask, Scalar value) => Call("aten::masked_fill.Scalar", this, mask, value);
    }
}
