using System.Runtime.InteropServices;
using TorchSharp.Interop;
using TorchSharp.Utils;
using static TorchSharp.Interop.Dispatcher;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The tensor's own bytes, row-major; it must be contiguous and on the CPU. Valid while the tensor lives.</summary>
        public unsafe Span<byte> bytes
        {
            get
            {
                long length = NumberOfElements * ElementSize;
                if (!is_contiguous())
                {
                    throw new InvalidOperationException(
                        $"The bytes of a tensor with shape [{string.Join(", ", shape)}] and strides [{string.Join(", ", stride())}] " +
                        "are not in order; call contiguous() first.");
                }

                return new Span<byte>((void*)DataPointer(), checked((int)length));
            }

            set
            {
                Span<byte> target = bytes;
                if (value.Length != target.Length)
                {
                    throw new ArgumentException($"{value.Length} bytes were given for a tensor of {target.Length} bytes.", nameof(value));
                }

                value.CopyTo(target);
            }
        }

        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            if (TypeOf<T>() != dtype)
            {
                throw new ArgumentException($"The tensor holds {dtype}, not {TypeOf<T>()}; convert it with to_type({TypeOf<T>()}) first.");
            }

            return new TensorAccessor<T>(this);
        }

        public T item<T>()
            where T : unmanaged
        {
            if (TypeOf<T>() != dtype)
            {
                throw new ArgumentException($"The tensor holds {dtype}, not {TypeOf<T>()}; convert it with to_type({TypeOf<T>()}) first.");
            }

            Scalar value = item();
            return typeof(T) == typeof(bool) ? Cast<bool, T>(value.ToBoolean())
                : typeof(T) == typeof(double) ? Cast<double, T>(value.ToDouble())
                : typeof(T) == typeof(float) ? Cast<float, T>(value.ToSingle())
                : typeof(T) == typeof(Half) ? Cast<Half, T>((Half)value.ToDouble())
                : (T)Convert.ChangeType(value.ToInt64(), typeof(T));
        }

        public Scalar item() => CallScalar("aten::item", this);

        public Scalar ToScalar() => item();

        public static explicit operator float(Tensor value) => value.item().ToSingle();

        public static explicit operator double(Tensor value) => value.item().ToDouble();

        public static explicit operator byte(Tensor value) => value.item().ToByte();

        public static explicit operator int(Tensor value) => value.item().ToInt32();

        public static explicit operator long(Tensor value) => value.item().ToInt64();

        public static explicit operator bool(Tensor value) => value.item().ToBoolean();

        /// <summary>Address of the first element, on the CPU.</summary>
        internal unsafe nint DataPointer()
        {
            if (device_type != DeviceType.CPU)
            {
                throw new InvalidOperationException($"The tensor is on {device}, where its elements cannot be read; call cpu() first.");
            }

            void* data;
            Bridge.Check(Bridge.dt_tensor_data(Handle, &data));
            return (nint)data;
        }

        private static TTo Cast<TFrom, TTo>(TFrom value)
            where TFrom : unmanaged
            where TTo : unmanaged => MemoryMarshal.Cast<TFrom, TTo>([value])[0];
    }
}
