using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public long ndim => Bridge.dt_tensor_dimensions(Handle);

        public long Dimensions => ndim;

        public unsafe long[] shape
        {
            get
            {
                long[] sizes = new long[ndim];
                fixed (long* pinned = sizes)
                {
                    Bridge.dt_tensor_shape(Handle, pinned);
                }

                return sizes;
            }
        }

        public long NumberOfElements => Bridge.dt_tensor_elements(Handle);

        public long ElementSize => dtype switch
        {
            ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
            ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
            ScalarType.Int32 or ScalarType.Float32 => 4,
            ScalarType.ComplexFloat64 => 16,
            _ => 8,
        };

        public ScalarType dtype => (ScalarType)Bridge.dt_tensor_dtype(Handle);

        public Device device => Device.Unpack(Bridge.dt_tensor_device(Handle));

        public DeviceType device_type => device.type;

        public bool is_cuda => device_type == DeviceType.CUDA;

        public bool is_leaf => Bridge.dt_tensor_is_leaf(Handle) != 0;

        public bool requires_grad
        {
            get => Bridge.dt_tensor_requires_grad(Handle) != 0;
            set => Bridge.Check(Bridge.dt_tensor_set_requires_grad(Handle, value ? 1 : 0));
        }

        /// <summary>The gradient that backward passes accumulated: each read is a new reference to it, or null.</summary>
        public unsafe Tensor? grad
        {
            get
            {
                nint handle;
                Bridge.Check(Bridge.dt_tensor_get_grad(Handle, &handle));
                return handle == 0 ? null : new Tensor(handle);
            }
            set => SetGrad(value);
        }

        public long dim() => ndim;

        public long numel() => NumberOfElements;

        public long[] size() => shape;

        public long size(int dim)
        {
            long[] sizes = shape;
            return sizes[dim < 0 ? dim + sizes.Length : dim];
        }

        public unsafe long[] stride()
        {
            long[] strides = new long[ndim];
            fixed (long* pinned = strides)
            {
                Bridge.dt_tensor_strides(Handle, pinned);
            }

            return strides;
        }

        public long stride(int dim)
        {
            long[] strides = stride();
            return strides[dim < 0 ? dim + strides.Length : dim];
        }

        public bool is_contiguous() => Bridge.dt_tensor_is_contiguous(Handle) != 0;

        public bool is_floating_point() => dtype is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64;

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        public void backward(
            IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph || create_graph, create_graph, inputs);

        internal void SetGrad(Tensor? value)
        {
            Bridge.Check(Bridge.dt_tensor_set_grad(Handle, value is null ? 0 : value.Handle));
            GC.KeepAlive(value);
        }
    }
}
