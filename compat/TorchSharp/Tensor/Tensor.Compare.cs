using static TorchSharp.Interop.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Call("aten::eq.Tensor", this, target);

        public Tensor eq(Scalar target) => Call("aten::eq.Scalar", this, target);

        public Tensor ne(Tensor target) => Call("aten::ne.Tensor", this, target);

        public Tensor ne(Scalar target) => Call("aten::ne.Scalar", this, target);

        public Tensor lt(Tensor target) => Call("aten::lt.Tensor", this, target);

        public Tensor lt(Scalar target) => Call("aten::lt.Scalar", this, target);

        public Tensor le(Tensor target) => Call("aten::le.Tensor", this, target);

        public Tensor le(Scalar target) => Call("aten::le.Scalar", this, target);

        public Tensor gt(Tensor target) => Call("aten::gt.Tensor", this, target);

        public Tensor gt(Scalar target) => Call("aten::gt.Scalar", this, target);

        public Tensor ge(Tensor target) => Call("aten::ge.Tensor", this, target);

        public Tensor ge(Scalar target) => Call("aten::ge.Scalar", this, target);

        public Tensor logical_and(Tensor other) => Call("aten::logical_and", this, other);

        public Tensor logical_or(Tensor other) => Call("aten::logical_or", this, other);

        public bool equal(Tensor target) => CallScalar("aten::equal", this, target).ToBoolean();

        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            CallScalar("aten::allclose", this, target, rtol, atol, equal_nan).ToBoolean();

        public override bool Equals(object? obj) => obj is Tensor other && shape.AsSpan().SequenceEqual(other.shape) && equal(other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
