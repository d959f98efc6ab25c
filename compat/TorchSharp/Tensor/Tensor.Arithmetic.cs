using static TorchSharp.Interop.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor add(Tensor target, Scalar? alpha = null) => Call("aten::add.Tensor", this, target, alpha);

        public Tensor add(Scalar scalar, Scalar? alpha = null) => Call("aten::add.Scalar", this, scalar, alpha);

        public Tensor sub(Tensor target, Scalar? alpha = null) => Call("aten::sub.Tensor", this, target, alpha);

        public Tensor sub(Scalar scalar, Scalar? alpha = null) => Call("aten::sub.Scalar", this, scalar, alpha);

        public Tensor mul(Tensor target) => Call("aten::mul.Tensor", this, target);

        public Tensor mul(Scalar target) => Call("aten::mul.Scalar", this, target);

        public Tensor div(Tensor target) => Call("aten::div.Tensor", this, target);

        public Tensor div(Scalar target) => Call("aten::div.Scalar", this, target);

        public Tensor pow(Scalar exponent) => Call("aten::pow.Tensor_Scalar", this, exponent);

        public Tensor pow(Tensor exponent) => Call("aten::pow.Tensor_Tensor", this, exponent);

        public Tensor remainder(Scalar other) => Call("aten::remainder.Scalar", this, other);

        public Tensor matmul(Tensor target) => Call("aten::matmul", this, target);

        public Tensor mm(Tensor target) => Call("aten::mm", this, target);

        public Tensor bmm(Tensor batch2) => Call("aten::bmm", this, batch2);

        public Tensor dot(Tensor target) => Call("aten::dot", this, target);

        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) =>
            Call("aten::addmm", this, mat1, mat2, (double)beta, (double)alpha);

        public Tensor maximum(Tensor other) => Call("aten::maximum", this, other);

        public Tensor minimum(Tensor other) => Call("aten::minimum", this, other);
    }
}
