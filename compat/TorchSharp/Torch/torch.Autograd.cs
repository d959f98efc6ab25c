using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>Gradients of the outputs' sum by each input; null where <paramref name="allow_unused"/> lets one be missing.</summary>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs,
            IList<Tensor> inputs,
            IList<Tensor>? grad_outputs = null,
            bool retain_graph = false,
            bool create_graph = false,
            bool allow_unused = false)
        {
            nint[] from = Handles(outputs), by = Handles(inputs), results = new nint[inputs.Count];
            nint[]? weights = grad_outputs is null ? null : Handles(grad_outputs, outputs.Count);
            fixed (nint* pinnedFrom = from, pinnedBy = by, pinnedWeights = weights, pinnedResults = results)
            {
                Bridge.Check(Bridge.dt_grad(
                    pinnedFrom, pinnedWeights, from.Length, pinnedBy, by.Length,
                    retain_graph || create_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, pinnedResults));
            }

            GC.KeepAlive((outputs, inputs, grad_outputs));
            return [.. results.Select(handle => handle == 0 ? null! : new Tensor(handle))];
        }

        public static unsafe void backward(
            IList<Tensor> tensors,
            IList<Tensor>? grad_tensors = null,
            bool? retain_graph = null,
            bool create_graph = false,
            IList<Tensor>? inputs = null)
        {
            nint[] from = Handles(tensors), by = inputs is null ? [] : Handles(inputs);
            nint[]? weights = grad_tensors is null ? null : Handles(grad_tensors, tensors.Count);
            fixed (nint* pinnedFrom = from, pinnedBy = by, pinnedWeights = weights)
            {
                Bridge.Check(Bridge.dt_backward(
                    pinnedFrom, pinnedWeights, from.Length, pinnedBy, by.Length,
                    (retain_graph ?? create_graph) ? 1 : 0, create_graph ? 1 : 0));
            }

            GC.KeepAlive((tensors, inputs, grad_tensors));
        }

        private static nint[] Handles(IList<Tensor> tensors) => [.. tensors.Select(tensor => tensor.Handle)];

        private static nint[] Handles(IList<Tensor> weights, int outputs) => weights.Count == outputs
            ? Handles(weights)
            : throw new ArgumentException($"{weights.Count} output gradients were given for {outputs} outputs; give one for each or none.");
    }
}
