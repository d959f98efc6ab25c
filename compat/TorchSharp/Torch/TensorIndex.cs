namespace TorchSharp;

public static partial class torch
{
    /// <summary>One index of a tensor: a number, a slice, a mask or index tensor, a new axis, or "all axes in between".</summary>
    public readonly struct TensorIndex
    {
        private TensorIndex(IndexKind kind, long? first = null, long? last = null, long step = 1, Tensor? tensor = null)
        {
            Kind = kind;
            First = first;
            Last = last;
            Step = step;
            Indices = tensor;
        }

        internal enum IndexKind
        {
            Slice,
            Single,
            Tensor,
            Null,
            Ellipsis,
        }

        public static TensorIndex Ellipsis { get; } = new(IndexKind.Ellipsis);

        public static TensorIndex Null { get; } = new(IndexKind.Null);

        public static TensorIndex None => Null;

        public static TensorIndex Colon { get; } = new(IndexKind.Slice);

        internal IndexKind Kind { get; }

        internal long? First { get; }

        internal long? Last { get; }

        internal long Step { get; }

        internal Tensor? Indices { get; }

        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new(IndexKind.Slice, start, stop, step ?? 1);

        public static TensorIndex Slice(Range range) => range;

        public static TensorIndex Single(long index) => new(IndexKind.Single, index);

        public static TensorIndex Tensor(Tensor tensor) => new(IndexKind.Tensor, tensor: tensor);

        public static implicit operator TensorIndex(long value) => Single(value);

        public static implicit operator TensorIndex(int value) => Single(value);

        public static implicit operator TensorIndex(Tensor value) => Tensor(value);

        public static implicit operator TensorIndex(Index value) => Single(value.IsFromEnd ? -value.Value : value.Value);

        public static implicit operator TensorIndex(Range value) => Slice(
            value.Start.IsFromEnd ? -value.Start.Value : value.Start.Value,
            !value.End.IsFromEnd ? value.End.Value : value.End.Value == 0 ? null : -value.End.Value);

        public static implicit operator TensorIndex((int? start, int? stop) value) => Slice(value.start, value.stop);

        public static implicit operator TensorIndex((int? start, int? stop, int? step) value) => Slice(value.start, value.stop, value.step);
    }
}
