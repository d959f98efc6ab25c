using System.Collections.Concurrent;

namespace TorchSharp.Interop;

/// <summary>Calls libtorch's operators by name: <c>aten::add.Tensor</c>. Missing trailing arguments take their defaults.</summary>
internal static unsafe class Dispatcher
{
    private const int ListWordsOnStack = 64;

    private static readonly ConcurrentDictionary<string, nint> Operators = new();

    /// <summary>An operator that gives one tensor.</summary>
    internal static torch.Tensor Call(string op, params ReadOnlySpan<Value> arguments)
    {
        NativeValue result;
        Invoke(op, arguments, &result, 1);
        return new torch.Tensor(result.Pointer);
    }

    /// <summary>An operator that gives two tensors.</summary>
    internal static (torch.Tensor First, torch.Tensor Second) CallTwo(string op, params ReadOnlySpan<Value> arguments)
    {
        NativeValue* results = stackalloc NativeValue[2];
        Invoke(op, arguments, results, 2);
        return (new torch.Tensor(results[0].Pointer), new torch.Tensor(results[1].Pointer));
    }

    /// <summary>An operator that gives a list of at most <paramref name="capacity"/> tensors.</summary>
    internal static torch.Tensor[] CallList(string op, long capacity, params ReadOnlySpan<Value> arguments)
    {
        NativeValue[] results = new NativeValue[Math.Max(capacity, 1)];
        fixed (NativeValue* pinned = results)
        {
            int count = Invoke(op, arguments, pinned, results.Length);
            torch.Tensor[] tensors = new torch.Tensor[count];
            for (int i = 0; i < count; i++)
            {
                tensors[i] = new torch.Tensor(results[i].Pointer);
            }

            return tensors;
        }
    }

    /// <summary>An operator that works in place or gives nothing.</summary>
    internal static void Run(string op, params ReadOnlySpan<Value> arguments) => Invoke(op, arguments, null, 0);

    /// <summary>An operator that gives one number.</summary>
    internal static Scalar CallScalar(string op, params ReadOnlySpan<Value> arguments)
    {
        NativeValue result;
        Invoke(op, arguments, &result, 1);
        return result.Tag switch
        {
            ValueTag.Double => result.Real,
            ValueTag.Bool => result.Integer != 0,
            _ => result.Integer,
        };
    }

    private static int Invoke(string op, ReadOnlySpan<Value> arguments, NativeValue* results, int capacity)
    {
        nint handle = Operators.GetOrAdd(op, Find);
        int words = 0;
        foreach (ref readonly Value argument in arguments)
        {
            words += argument.ListWords;
        }

        Span<long> lists = words <= ListWordsOnStack ? stackalloc long[ListWordsOnStack] : new long[words];
        NativeValue* packed = stackalloc NativeValue[arguments.Length];
        fixed (long* address = lists)
        {
            int used = 0;
            for (int i = 0; i < arguments.Length; i++)
            {
                packed[i] = arguments[i].Pack(lists[used..], (nint)(address + used));
                used += arguments[i].ListWords;
            }

            // The tensors stay alive through the call: the caller's span refers to them.
            return (int)Bridge.Check(Bridge.dt_call(handle, packed, arguments.Length, results, capacity));
        }
    }

    private static nint Find(string op)
    {
        nint handle = Bridge.dt_operator(op);
        return handle != 0 ? handle : throw Bridge.Error();
    }
}
