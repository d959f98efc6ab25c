using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Disentangle.Learning.Checkpoints;

/// <summary>Moves the parameters of a module to and from plain bytes, under the names of its state dictionary.</summary>
internal static class ModuleState
{
    /// <summary>Copies all parameters and buffers, float32.</summary>
    public static IEnumerable<TensorData> Read(nn.Module module) =>
        module.state_dict().Select(pair => ToData(pair.Key, pair.Value)).ToArray();

    /// <summary>Overwrites all parameters and buffers with those of <paramref name="file"/>.</summary>
    /// <exception cref="SafetensorsFormatException">A tensor is missing or has another shape.</exception>
    public static void Write(nn.Module module, SafetensorsFile file, string path)
    {
        foreach ((string name, Tensor target) in module.state_dict())
        {
            CopyInto(target, name, file, path);
        }
    }

    /// <summary>Copies one float32 tensor to bytes.</summary>
    public static TensorData ToData(string name, Tensor tensor)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable gradients = no_grad();
        return new TensorData(name, "F32", [.. tensor.shape], tensor.detach().cpu().contiguous().bytes.ToArray());
    }

    /// <summary>Overwrites one float32 tensor in place.</summary>
    /// <exception cref="SafetensorsFormatException">The file has no such tensor, or one of another shape.</exception>
    public static void CopyInto(Tensor target, string name, SafetensorsFile file, string path)
    {
        TensorData data = file.Find(name)
            ?? throw new SafetensorsFormatException(path, $"has no tensor {name}; it belongs to another network");
        if (data.ElementType != "F32" || !data.Shape.SequenceEqual(target.shape))
        {
            throw new SafetensorsFormatException(
                path,
                $"holds {name} as {data.ElementType} [{string.Join(", ", data.Shape)}], " +
                $"the network needs F32 [{string.Join(", ", target.shape)}]");
        }

        using DisposeScope scope = NewDisposeScope();
        using IDisposable gradients = no_grad();
        float[] values = MemoryMarshal.Cast<byte, float>(data.Bytes).ToArray();
        target.copy_(tensor(values, target.shape));
    }
}
