using static TorchSharp.Interop.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Reads by index: a view where only numbers, slices and new axes are given, a copy with index tensors.</summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        public Tensor index(params TensorIndex[] indices)
        {
            Tensor view = View(indices, out Tensor?[] advanced);
            return advanced.Length == 0 ? view : Released(view, Call("aten::index.Tensor", view, advanced));
        }

        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            Tensor view = View(indices, out Tensor?[] advanced);
            if (advanced.Length == 0)
            {
                view.copy_(value);
            }
            else
            {
                Run("aten::index_put_", view, advanced, value);
            }

            return Released(view, this);
        }

        // Applies all but the index tensors, which are left for aten::index with one entry per dimension up to the last of them.
        private Tensor View(TensorIndex[] indices, out Tensor?[] advanced)
        {
            int consumed = indices.Count(index => index.Kind is not (TensorIndex.IndexKind.Null or TensorIndex.IndexKind.Ellipsis));
            if (consumed > ndim || indices.Count(index => index.Kind == TensorIndex.IndexKind.Ellipsis) > 1)
            {
                throw new ArgumentException(
                    $"{consumed} indices are too many for shape [{string.Join(", ", shape)}], or Ellipsis appears more than once.");
            }

            List<Tensor?> tensors = [];
            Tensor view = alias();
            long axis = 0;
            foreach (TensorIndex index in indices)
            {
                switch (index.Kind)
                {
                    case TensorIndex.IndexKind.Single:
                        view = Released(view, view.select(axis, index.First!.Value));
                        break;
                    case TensorIndex.IndexKind.Slice:
                        view = Released(view, Call("aten::slice.Tensor", view, axis++, index.First, index.Last, index.Step));
                        break;
                    case TensorIndex.IndexKind.Null:
                        view = Released(view, view.unsqueeze(axis++));
                        break;
                    case TensorIndex.IndexKind.Ellipsis:
                        axis += ndim - consumed;
                        break;
                    default:
                        Fill(tensors, axis);
                        tensors.Add(index.Indices);

                        // A mask covers as many dimensions as it has.
                        axis += index.Indices!.dtype is ScalarType.Bool ? index.Indices.ndim : 1;
                        break;
                }
            }

            advanced = [.. tensors];
            return view;
        }

        private static void Fill(List<Tensor?> tensors, long axis)
        {
            long covered = tensors.Sum(tensor => tensor is not null && tensor.dtype == ScalarType.Bool ? tensor.ndim : 1);
            for (long i = covered; i < axis; i++)
            {
                tensors.Add(null);
            }
        }

        private Tensor Released(Tensor old, Tensor result)
        {
            if (!ReferenceEquals(old, result))
            {
                old.Dispose();
            }

            return result;
        }
    }
}
