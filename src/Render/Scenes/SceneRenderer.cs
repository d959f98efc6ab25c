using Disentangle.Render.Scenes;
using Disentangle.Render.Shaders;
using Disentangle.Render.Targets;
using Silk.NET.OpenGL;

namespace Disentangle.Render;

/// <summary>
/// Draws the images of a <see cref="SceneSource"/>, in colour, and labels of their pixels. A pixel depends on its image's numbers alone, not on
/// the batch or the image's place in it.
/// </summary>
/// <remarks>
/// While the driver draws one batch, the calling thread prepares the next and copies the last.
/// May be called from several threads; the calls then wait for each other.
/// </remarks>
public sealed class SceneRenderer : IDisposable
{
    /// <summary>Least width and height of an image in pixels.</summary>
    public const int LeastSide = 16;

    /// <summary>Largest width and height of an image in pixels.</summary>
    public const int LargestSide = 512;

    private const int PixelsPerBatch = 256 * 64 * 64;

    private readonly Lock _gate = new();
    private readonly RenderThread _thread;
    private readonly SceneSource _source;
    private readonly int _width;
    private readonly int _height;
    private readonly ShaderProgram _program;
    private readonly SceneFlight[] _flights;
    private readonly Lazy<ShaderProgram> _labelProgram;
    private readonly Lazy<SceneFlight[]> _labelFlights;

    /// <param name="thread">The thread to draw on; it must outlive this object.</param>
    /// <param name="source">The scene.</param>
    /// <param name="width">Width of an image in pixels, 16 to 512.</param>
    /// <param name="height">Height of an image in pixels, 16 to 512.</param>
    /// <param name="samplesPerAxis">S: a pixel's colour is the mean over S × S positions; 1 to 8.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range, or the scene has more than 56 parameters or none.</exception>
    /// <exception cref="ShaderCompilationException">The driver refuses the scene's GLSL.</exception>
    /// <exception cref="ShaderIncludeException">A file of the scene cannot be read.</exception>
    public SceneRenderer(RenderThread thread, SceneSource source, int width = 64, int height = 64, int samplesPerAxis = 1)
        : this(thread, source, width, height, samplesPerAxis, Math.Max(1, PixelsPerBatch / (width * height)))
    {
    }

    internal SceneRenderer(RenderThread thread, SceneSource source, int width, int height, int samplesPerAxis, int imagesPerBatch)
    {
        ThrowIfOutside(width, nameof(width), LeastSide, LargestSide);
        ThrowIfOutside(height, nameof(height), LeastSide, LargestSide);
        ThrowIfOutside(samplesPerAxis, nameof(samplesPerAxis), 1, 8);
        ThrowIfOutside(source.Parameters.Count, "number of parameters", 1, SceneSource.MaximumParameters);
        _thread = thread;
        _source = source;
        _width = width;
        _height = height;
        (_program, _flights) = thread.Invoke(gl => (Program(gl, hasLabels: false), Flights(gl, 1)));
        _labelProgram = new(() => thread.Invoke(gl => Program(gl, hasLabels: true)));
        _labelFlights = new(() => thread.Invoke(gl => Flights(gl, 3)));

        ShaderProgram Program(GL gl, bool hasLabels) => ShaderProgram.Create(thread, gl, source.Vertex(hasLabels), source.Fragment(samplesPerAxis, hasLabels));

        SceneFlight[] Flights(GL gl, int layers) =>
            [.. Enumerable.Range(0, 2).Select(_ => new SceneFlight(thread, gl, source.VectorCount, width, height, imagesPerBatch, layers))];
    }

    /// <summary>Draws one image per row of numbers.</summary>
    /// <param name="parameters">Numbers in the order of the scene's parameters, shape [N, K], finite.</param>
    /// <param name="images">Receives bytes, shape [N, H, W, 3].</param>
    /// <exception cref="ArgumentException">A span has another length, or a number is not finite.</exception>
    /// <exception cref="InvalidOperationException">Called on the render thread, which cannot wait for itself.</exception>
    public void Render(ReadOnlySpan<float> parameters, Span<byte> images) => Render(parameters, images, default);

    /// <summary>Draws one image per row of numbers, and the labels of its pixels.</summary>
    /// <param name="parameters">Numbers in the order of the scene's parameters, shape [N, K], finite.</param>
    /// <param name="images">Receives bytes, shape [N, H, W, 3].</param>
    /// <param name="labels">Receives labels; each span is empty or holds all N images.</param>
    /// <exception cref="ArgumentException">A span has another length, or a number is not finite.</exception>
    /// <exception cref="InvalidOperationException">Called on the render thread, which cannot wait for itself.</exception>
    public void Render(ReadOnlySpan<float> parameters, Span<byte> images, SceneLabels labels)
    {
        int count = CountOf(parameters);
        int pixels = count * _width * _height;
        ThrowUnlessLength(images.Length, 3 * pixels, nameof(images));
        ThrowUnlessLength(labels.Instances.Length, labels.Instances.IsEmpty ? 0 : pixels, nameof(labels.Instances));
        ThrowUnlessLength(labels.Parts.Length, labels.Parts.IsEmpty ? 0 : pixels, nameof(labels.Parts));
        ThrowUnlessLength(labels.Depths.Length, labels.Depths.IsEmpty ? 0 : pixels, nameof(labels.Depths));
        ThrowUnlessLength(labels.Normals.Length, labels.Normals.IsEmpty ? 0 : 3 * pixels, nameof(labels.Normals));
        if (_thread.IsCurrent)
        {
            throw new InvalidOperationException("Render waits for the render thread; call it from another thread, not inside its work.");
        }

        lock (_gate)
        {
            RenderBatches(_flights, _program, parameters, count, images, default);
            if (!labels.IsEmpty)
            {
                RenderBatches(_labelFlights.Value, _labelProgram.Value, parameters, count, default, labels);
            }
        }
    }

    /// <summary>Frees the GL objects.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _program.Dispose();
            Array.ForEach(_flights, f => f.Dispose());
            if (_labelProgram.IsValueCreated)
            {
                _labelProgram.Value.Dispose();
            }

            if (_labelFlights.IsValueCreated)
            {
                Array.ForEach(_labelFlights.Value, f => f.Dispose());
            }
        }
    }

    private void RenderBatches(
        SceneFlight[] flights, ShaderProgram program, ReadOnlySpan<float> parameters, int count, Span<byte> images, SceneLabels labels)
    {
        int capacity = flights[0].Capacity, width = _source.Parameters.Count;
        int batches = (count + capacity - 1) / capacity;
        try
        {
            for (int k = 0; k <= batches; k++)
            {
                if (k < batches)
                {
                    int size = SizeOf(k);
                    ReadOnlySpan<float> rows = parameters.Slice(k * capacity * width, size * width);
                    flights[k & 1].Start(_thread, _source.Surroundings ?? default, Use, rows, size);
                }

                if (k > 0)
                {
                    flights[(k - 1) & 1].Finish(_thread, (k - 1) * capacity, SizeOf(k - 1), images, labels);
                }
            }
        }
        catch
        {
            Array.ForEach(flights, f => f.Abandon());
            throw;
        }

        int SizeOf(int k) => Math.Min(capacity, count - (k * capacity));

        void Use(GL gl, TallTarget target)
        {
            gl.UseProgram(program.Name);
            gl.Uniform2(program.Uniform(gl, "targetSize"), target.Width, (float)target.Height);
            gl.Uniform2(program.Uniform(gl, "imageSize"), _width, (float)_height);
        }
    }

    private int CountOf(ReadOnlySpan<float> parameters)
    {
        (int count, int rest) = Math.DivRem(parameters.Length, _source.Parameters.Count);
        if (rest != 0)
        {
            throw new ArgumentException(
                $"Rows of {_source.Parameters.Count} numbers must come ({string.Join(", ", _source.Parameters)}); {parameters.Length} came.",
                nameof(parameters));
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            if (!float.IsFinite(parameters[i]))
            {
                throw new ArgumentException(
                    $"{_source.Parameters[i % _source.Parameters.Count]} of image {i / _source.Parameters.Count} is {parameters[i]}; it must be finite.",
                    nameof(parameters));
            }
        }

        return count;
    }

    private static void ThrowIfOutside(int value, string name, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(name, value, $"The {name} is {value}; it must be {least} to {most}.");
        }
    }

    private static void ThrowUnlessLength(int length, int wanted, string name)
    {
        if (length != wanted)
        {
            throw new ArgumentException($"{name} has {length} elements; {wanted} are needed.", name);
        }
    }
}
