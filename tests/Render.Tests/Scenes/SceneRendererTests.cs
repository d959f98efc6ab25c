namespace Disentangle.Render.Tests.Scenes;

[Collection(SharedContext.Name)]
public sealed class SceneRendererTests : IDisposable
{
    // A sphere of given centre and radius (pixels) in front of black, seen along parallel rays.
    private const string Sphere = """
        Surface shade(vec2 position)
        {
            vec2 offset = (position - vec2(x, y)) / radius;
            float inside = 1.0 - dot(offset, offset);
            if (inside < 0.0)
            {
                return Surface(vec3(0.0), far, vec3(0.0), 0, 0);
            }
            vec3 normal = vec3(offset.x, -offset.y, sqrt(inside));
            return Surface(vec3(hue, 1.0 - hue, 1.0), 10.0 - radius * normal.z, normal, 1, 7);
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly RenderThread _thread;
    private readonly SceneSource _source;

    public SceneRendererTests(SharedContext.Context context)
    {
        _thread = context.Thread;
        File.WriteAllText(_folder["sphere.glsl"], Sphere);
        _source = new SceneSource("sphere.glsl", ["x", "y", "radius", "hue", "unused"]) { Folder = _folder.Root };
    }

    public void Dispose() => _folder.Dispose();

    [GlTheory]
    [InlineData(64, 64, 1)]
    [InlineData(16, 16, 4)]
    [InlineData(28, 40, 2)]
    [InlineData(200, 100, 1)]
    [InlineData(512, 512, 1)]
    public void Render_OfADisc_CoversItsAreaAroundItsCentre(int width, int height, int samples)
    {
        using SceneRenderer renderer = new(_thread, _source, width, height, samples);
        float radius = 0.37f * Math.Min(width, height), x = width * 0.45f, y = height * 0.5f;
        byte[] image = new byte[width * height * 3];
        renderer.Render([x, y, radius, 1, 0], image);

        double area = 0, meanX = 0, meanY = 0;
        for (int i = 0; i < width * height; i++)
        {
            double share = image[3 * i] / 255.0;
            area += share;
            meanX += share * ((i % width) + 0.5);
            meanY += share * ((i / width) + 0.5);
        }

        Assert.InRange(area / (Math.PI * radius * radius), 0.97, 1.03);
        Assert.InRange(meanX / area, x - 0.1, x + 0.1);
        Assert.InRange(meanY / area, y - 0.1, y + 0.1);
    }

    [GlFact]
    public void Render_WithSurroundings_DrawsInsideTheRectangleOnly()
    {
        const int Width = 40, Height = 24;
        File.WriteAllText(_folder["plain.glsl"], "Surface shade(vec2 position) { return Surface(vec3(level), 1.0, vec3(0.0, 0.0, 1.0), 1, 1); }");
        SceneSource source = new("plain.glsl", ["left", "top", "right", "bottom", "level"]) { Folder = _folder.Root, Surroundings = (10, 20, 30) };
        using SceneRenderer renderer = new(_thread, source, Width, Height);
        byte[] images = new byte[2 * Width * Height * 3];

        // Columns 8 to 21 and rows 6 to 15; the second rectangle is larger than its image, which hides the surroundings.
        renderer.Render([0.21f, 0.25f, 0.53f, 0.65f, 1, -1, -1, 2, 2, 0], images);
        for (int i = 0; i < Width * Height; i++)
        {
            bool isInside = i % Width is >= 8 and <= 21 && i / Width is >= 6 and <= 15;
            Assert.Equal(isInside ? [255, 255, 255] : [10, 20, 30], images.AsSpan(3 * i, 3).ToArray());
            Assert.Equal([0, 0, 0], images.AsSpan(3 * (i + (Width * Height)), 3).ToArray());
        }
    }

    [GlFact]
    public void Render_OfLabels_GivesDepthNormalPartAndInstanceOfPixelCentres()
    {
        const int Side = 32;
        using SceneRenderer renderer = new(_thread, _source, Side, Side);
        byte[] image = new byte[Side * Side * 3], plain = new byte[Side * Side * 3], instances = new byte[Side * Side], parts = new byte[Side * Side];
        byte[] normals = new byte[Side * Side * 3];
        float[] depths = new float[Side * Side];
        float[] row = [16, 14, 9, 0.25f, 0];
        renderer.Render(row, plain);
        renderer.Render(row, image, new SceneLabels { Instances = instances, Parts = parts, Depths = depths, Normals = normals });

        Assert.Equal(plain, image);
        for (int i = 0; i < Side * Side; i++)
        {
            double u = ((i % Side) + 0.5 - 16) / 9, v = ((i / Side) + 0.5 - 14) / 9, inside = 1 - (u * u) - (v * v);
            if (inside < 0)
            {
                Assert.Equal((0, 0, float.PositiveInfinity), (instances[i], parts[i], depths[i]));
                Assert.Equal([128, 128, 128], normals.AsSpan(3 * i, 3).ToArray());
            }
            else
            {
                double z = Math.Sqrt(inside);
                Assert.Equal((1, 7), (instances[i], parts[i]));
                Assert.InRange(depths[i], 10 - (9 * z) - 1e-4, 10 - (9 * z) + 1e-4);
                Assert.InRange(normals[3 * i] - (128 + (127 * u)), -0.51, 0.51);
                Assert.InRange(normals[(3 * i) + 1] - (128 - (127 * v)), -0.51, 0.51);
                Assert.InRange(normals[(3 * i) + 2] - (128 + (127 * z)), -0.51, 0.51);
            }
        }
    }

    [GlTheory]
    [InlineData(64, 64, 7)]
    [InlineData(28, 28, 5)]
    [InlineData(48, 20, 256)]
    public void Render_InAnyBatchAndOrder_GivesTheSameBytes(int width, int height, int imagesPerBatch)
    {
        const int Count = 40;
        float[] rows = [.. Enumerable.Range(0, Count).SelectMany(i => new[] { 5 + (0.37f * i), 4 + (0.61f * i), 3 + (0.2f * i), i / 40f, i })];
        byte[] whole = Draw(rows, Count);
        byte[] inBatches = Draw(rows, imagesPerBatch);
        float[] reversed = [.. Enumerable.Range(0, Count).Reverse().SelectMany(i => rows.Skip(5 * i).Take(5))];
        byte[] backwards = Draw(reversed, 3);

        Assert.Equal(whole, inBatches);
        int bytes = width * height * 3;
        for (int i = 0; i < Count; i++)
        {
            Assert.Equal(whole.AsSpan(i * bytes, bytes), backwards.AsSpan((Count - 1 - i) * bytes, bytes));
        }

        byte[] Draw(float[] parameters, int batch)
        {
            using SceneRenderer renderer = new(_thread, _source, width, height, samplesPerAxis: 2, batch);
            byte[] images = new byte[Count * width * height * 3];
            renderer.Render(parameters, images);
            return images;
        }
    }

    [GlFact]
    public void Dispose_LeavesNoGlObject()
    {
        _thread.Invoke(_ => { });
        int before = _thread.LiveObjects;
        using (SceneRenderer renderer = new(_thread, _source, 16, 16))
        {
            renderer.Render([8, 8, 4, 1, 0], new byte[16 * 16 * 3], new SceneLabels { Parts = new byte[256] });
            Assert.True(_thread.LiveObjects > before);
        }

        _thread.Invoke(_ => { });
        Assert.Equal(before, _thread.LiveObjects);
    }

    [GlFact]
    public void Constructor_OfAFaultyScene_NamesFileAndLine()
    {
        File.WriteAllText(_folder["broken.glsl"], "// first line\nSurface shade(vec2 position)\n{\n    return nothing;\n}\n");
        ShaderCompilationException error = Assert.Throws<ShaderCompilationException>(
            () => new SceneRenderer(_thread, new SceneSource("broken.glsl", ["a"]) { Folder = _folder.Root }));
        Assert.Contains("broken.glsl:4", error.Message, StringComparison.Ordinal);
    }

    [GlFact]
    public void Render_OfBadNumbers_SaysWhichAndWhatIsAllowed()
    {
        using SceneRenderer renderer = new(_thread, _source, 16, 16);
        byte[] image = new byte[16 * 16 * 3];
        Assert.Contains("Rows of 5 numbers", Assert.Throws<ArgumentException>(() => renderer.Render([1, 2, 3], image)).Message, StringComparison.Ordinal);
        Assert.Contains("radius of image 0 is NaN", Assert.Throws<ArgumentException>(() => renderer.Render([1, 2, float.NaN, 0, 0], image)).Message, StringComparison.Ordinal);
        Assert.Contains("767 elements; 768", Assert.Throws<ArgumentException>(() => renderer.Render([1, 2, 3, 0, 0], new byte[767])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SceneRenderer(_thread, _source, 15, 16));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SceneRenderer(_thread, _source, 16, 513));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SceneRenderer(_thread, _source, samplesPerAxis: 9));
    }
}
