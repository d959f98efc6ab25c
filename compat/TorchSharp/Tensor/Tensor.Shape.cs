using static TorchSharp.Interop.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor view(params long[] shape) => Call("aten::view", this, shape);

        public Tensor view_as(Tensor other) => view(other.shape);

        public Tensor reshape(params long[] shape) => Call("aten::reshape", this, shape);

        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Call("aten::flatten.using_ints", this, start_dim, end_dim);

        public Tensor unflatten(long dim, params long[] sizes) => Call("aten::unflatten.int", this, dim, sizes);

        public Tensor squeeze() => Call("aten::squeeze", this);

        public Tensor squeeze(long dim) => Call("aten::squeeze.dim", this, dim);

        public Tensor unsqueeze(long dim) => Call("aten::unsqueeze", this, dim);

        public Tensor permute(params long[] permutation) => Call("aten::permute", this, permutation);

        public Tensor transpose(long dim0, long dim1) => Call("aten::transpose.int", this, dim0, dim1);

        public Tensor t() => Call("aten::t", this);

        public Tensor expand(params long[] sizes) => Call("aten::expand", this, sizes);

        public Tensor expand_as(Tensor other) => expand(other.shape);

        public Tensor repeat(params long[] sizes) => Call("aten::repeat", this, sizes);

        public Tensor repeat_interleave(long repeats, long? dim = null) => Call("aten::repeat_interleave.self_int", this, repeats, dim);

        public Tensor tile(params long[] dims) => Call("aten::tile", this, dims);

        public Tensor flip(params long[] dims) => Call("aten::flip", this, dims);

        public Tensor roll(long[] shifts, long[] dims) => Call("aten::roll", this, shifts, dims);

        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Call("aten::diagonal", this, offset, dim1, dim2);

        public Tensor diag(long diagonal = 0) => Call("aten::diag", this, diagonal);

        public Tensor tril(long diagonal = 0) => Call("aten::tril", this, diagonal);

        public Tensor triu(long diagonal = 0) => Call("aten::triu", this, diagonal);

        public Tensor narrow(long dim, long start, long length) => Call("aten::narrow", this, dim, start, length);

        public Tensor select(long dim, long index) => Call("aten::select.int", this, dim, index);

        public Tensor slice(long dim, long start, long finish, long step = 1) => Call("aten::slice.Tensor", this, dim, start, finish, step);

        public Tensor index_select(long dim, Tensor index) => Call("aten::index_select", this, dim, index);

        public Tensor masked_select(Tensor mask) => Call("aten::masked_select", this, mask);

        public Tensor gather(long dim, Tensor index) => Call("aten::gather", this, dim, index);

        public Tensor scatter(long dim, Tensor index, Tensor src) => Call("aten::scatter.src", this, dim, index, src);

        public Tensor nonzero() => Call("aten::nonzero", this);

        public Tensor[] chunk(long chunks, long dim = 0) => CallList("aten::chunk", chunks, this, chunks, dim);

        public Tensor[] split(long size, long dim = 0) =>
            CallList("aten::split.Tensor", (SizeOf(dim) / Math.Max(size, 1)) + 1, this, size, dim);

        public Tensor[] split(long[] sizes, long dim = 0) => CallList("aten::split_with_sizes", sizes.Length, this, sizes, dim);

        public Tensor[] unbind(long dim = 0) => CallList("aten::unbind.int", SizeOf(dim), this, dim);

        public Tensor contiguous() => Call("aten::contiguous", this);

        private long SizeOf(long dim) => ndim == 0 ? 1 : size((int)dim);
    }
}
