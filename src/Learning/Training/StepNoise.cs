using static TorchSharp.torch;

namespace Disentangle.Learning.Training;

/// <summary>
/// Random numbers of one training step as a pure function of (seed, step), so that a resumed run draws what an uninterrupted one draws.
/// </summary>
internal static class StepNoise
{
    /// <summary>A generator for one step; the caller disposes it.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="step">Steps done before this one.</param>
    /// <param name="device">Where the numbers are drawn.</param>
    public static Generator For(ulong seed, long step, Device device)
    {
        // The CPU generator keeps 32 bits of its seed: mixed run seed plus step gives each of 2^32 steps of a run its own stream.
        uint start = (uint)(Mix(seed) >> 32) + (uint)step;
        return new Generator(start, device);
    }

    /// <summary>ε from N(0, 1), float32.</summary>
    public static Tensor Normal(ulong seed, long step, long[] shape, Device device)
    {
        using Generator generator = For(seed, step, device);
        return randn(shape, dtype: ScalarType.Float32, device: device, generator: generator);
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood, 2014): near seeds get unrelated starts.
    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
