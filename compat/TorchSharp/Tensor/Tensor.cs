using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// One reference to a libtorch tensor. Freed by <see cref="Dispose()"/>, by the dispose scope that was innermost when it was
    /// created, or late by the finalizer.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private static long _totalCount;
        private static long _peakCount;

        private nint _handle;

        internal Tensor(nint handle)
        {
            if (handle == 0)
            {
                GC.SuppressFinalize(this);
                throw new InvalidOperationException("The operator gave no tensor where one was expected.");
            }

            _handle = handle;
            Count();
            OwningDisposeScope = DisposeScopeManager.ThreadSingleton.Register(this);
        }

        ~Tensor() => Dispose(false);

        /// <summary>Tensor objects that are neither disposed nor finalized, in the whole process.</summary>
        public static long TotalCount => Interlocked.Read(ref _totalCount);

        /// <summary>Largest <see cref="TotalCount"/> so far.</summary>
        public static long PeakCount => Interlocked.Read(ref _peakCount);

        public nint Handle
        {
            get
            {
                ObjectDisposedException.ThrowIf(_handle == 0, this);
                return _handle;
            }
        }

        public bool IsInvalid => _handle == 0;

        internal DisposeScope? OwningDisposeScope { get; set; }

        public Tensor MoveToOuterDisposeScope()
        {
            OwningDisposeScope?.MoveToOuter(this);
            return this;
        }

        public Tensor MoveToOtherDisposeScope(Tensor other) => MoveToOtherDisposeScope(other.OwningDisposeScope);

        public Tensor MoveToOtherDisposeScope(DisposeScope? other)
        {
            if (OwningDisposeScope is { } owner)
            {
                owner.MoveToOther(other, this);
            }
            else
            {
                other?.Attach(this);
            }

            return this;
        }

        public Tensor DetachFromDisposeScope()
        {
            OwningDisposeScope?.Detach(this);
            return this;
        }

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            nint handle = Interlocked.Exchange(ref _handle, 0);
            if (handle != 0)
            {
                Bridge.dt_tensor_free(handle);
                Forget(disposing);
            }
        }

        /// <summary>Gives the native reference away and leaves this object disposed.</summary>
        internal nint Release()
        {
            nint handle = Interlocked.Exchange(ref _handle, 0);
            ObjectDisposedException.ThrowIf(handle == 0, this);
            Forget(true);
            GC.SuppressFinalize(this);
            return handle;
        }

        /// <summary>Takes over what another object refers to; users of this object see it change type or device.</summary>
        internal void Become(Tensor other)
        {
            nint old = Interlocked.Exchange(ref _handle, other.Release());
            Bridge.dt_tensor_free(old);
        }

        private void Forget(bool disposing)
        {
            Interlocked.Decrement(ref _totalCount);
            if (disposing && OwningDisposeScope is { } scope)
            {
                scope.MarkAsDisposed(this);
            }
            else if (disposing)
            {
                DisposeScopeManager.Statistics.DisposedOutsideScopeCount++;
            }
        }

        private static void Count()
        {
            long now = Interlocked.Increment(ref _totalCount);
            long peak = Interlocked.Read(ref _peakCount);
            while (now > peak)
            {
                long seen = Interlocked.CompareExchange(ref _peakCount, now, peak);
                if (seen == peak)
                {
                    break;
                }

                peak = seen;
            }
        }
    }
}
