using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Seeds the default generators of every device and returns the CPU's.</summary>
    public static Generator manual_seed(long seed)
    {
        Bridge.Check(Bridge.dt_manual_seed((ulong)seed));
        return Generator.Default;
    }

    public static partial class random
    {
        public static Generator manual_seed(long seed) => torch.manual_seed(seed);

        public static Tensor get_rng_state()
        {
            using Generator generator = Generator.Default;
            return generator.get_state();
        }

        public static void set_rng_state(Tensor new_state)
        {
            using Generator generator = Generator.Default;
            generator.set_state(new_state);
        }
    }

    /// <summary>A random stream: its seed, and its whole state for continuing it elsewhere.</summary>
    public sealed unsafe class Generator : IDisposable
    {
        private nint _handle;

        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            nint handle;
            Bridge.Check(Bridge.dt_generator_new(seed, this.device.Packed, &handle));
            _handle = handle;
        }

        private Generator(nint handle, Device device)
        {
            this.device = device;
            _handle = handle;
        }

        ~Generator() => Release();

        /// <summary>The generator of the CPU that operators without one draw from.</summary>
        public static Generator Default
        {
            get
            {
                nint handle;
                Bridge.Check(Bridge.dt_generator_default(CPU.Packed, &handle));
                return new Generator(handle, CPU);
            }
        }

        public Device device { get; }

        public nint Handle
        {
            get
            {
                ObjectDisposedException.ThrowIf(_handle == 0, this);
                return _handle;
            }
        }

        public Generator manual_seed(long seed)
        {
            Bridge.Check(Bridge.dt_generator_set_seed(Handle, (ulong)seed));
            return this;
        }

        public long initial_seed() => (long)Bridge.dt_generator_seed(Handle);

        public Tensor get_state()
        {
            nint state;
            Bridge.Check(Bridge.dt_generator_get_state(Handle, &state));
            return new Tensor(state);
        }

        public void set_state(Tensor value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Bridge.Check(Bridge.dt_generator_set_state(Handle, value.Handle));
            GC.KeepAlive(value);
        }

        public void Dispose()
        {
            Release();
            GC.SuppressFinalize(this);
        }

        private void Release()
        {
            nint handle = Interlocked.Exchange(ref _handle, 0);
            if (handle != 0)
            {
                Bridge.dt_generator_free(handle);
            }
        }
    }
}
