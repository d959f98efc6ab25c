using static TorchSharp.Interop.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor sum(ScalarType? type = null) => Call("aten::sum", this, type);

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) =>
            Call("aten::sum.dim_IntList", this, dim, keepdim, type);

        public Tensor mean(ScalarType? type = null) => Call("aten::mean", this, type);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Call("aten::mean.dim", this, dimensions, keepdim, type);

        public Tensor mean(long dim, bool keepdim = false, ScalarType? type = null) => mean([dim], keepdim, type);

        public Tensor prod(ScalarType? type = null) => Call("aten::prod", this, type);

        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Call("aten::prod.dim_int", this, dim, keepdim, type);

        public Tensor logsumexp(long dim, bool keepdim = false) => Call("aten::logsumexp", this, new[] { dim }, keepdim);

        public Tensor cumsum(long dim, ScalarType? type = null) => Call("aten::cumsum", this, dim, type);

        public Tensor norm() => Call("aten::norm.Scalar", this);

        public Tensor all() => Call("aten::all", this);

        public Tensor any() => Call("aten::any", this);

        public Tensor max() => Call("aten::max", this);

        public Tensor min() => Call("aten::min", this);

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => CallTwo("aten::max.dim", this, dim, keepdim);

        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => CallTwo("aten::min.dim", this, dim, keepdim);

        public Tensor amax(params long[] dims) => Call("aten::amax", this, dims);

        public Tensor amin(params long[] dims) => Call("aten::amin", this, dims);

        public Tensor argmax() => Call("aten::argmax", this);

        public Tensor argmax(long dim, bool keepdim = false) => Call("aten::argmax", this, dim, keepdim);

        public Tensor argmin() => Call("aten::argmin", this);

        public Tensor argmin(long dim, bool keepdim = false) => Call("aten::argmin", this, dim, keepdim);

        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            CallTwo("aten::sort.stable", this, stable, dim, descending);

        public Tensor argsort(long dim = -1, bool descending = false) => Call("aten::argsort", this, dim, descending);

        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            CallTwo("aten::topk", this, k, dim, largest, sorted);

        public Tensor var(bool unbiased = true) => Call("aten::var", this, unbiased);

        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Call("aten::var.dim", type is { } wanted ? to_type(wanted) : this, dimensions, unbiased, keepdim);

        public Tensor var(long dimension, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var([dimension], unbiased, keepdim, type);

        public Tensor std(bool unbiased = true) => Call("aten::std", this, unbiased);

        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Call("aten::std.dim", type is { } wanted ? to_type(wanted) : this, dimensions, unbiased, keepdim);

        public Tensor std(long dimension, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std([dimension], unbiased, keepdim, type);
    }
}
