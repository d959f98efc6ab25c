using System.Numerics;

namespace Disentangle.Render.Tests.Scenes;

/// <summary>Every solid of <c>shaders/include/solids.glsl</c> against a scalar search along the ray for where its implicit function changes sign.</summary>
[Collection(SharedContext.Name)]
public sealed class SolidsTests : IDisposable
{
    private const int Side = 48;
    private const float Focal = 1.5f;

    private static readonly Dictionary<string, (string Call, Func<Vector3, float> Outside)> Solids = new()
    {
        ["sphere"] = ("hitSphere(hit, o, d, vec3(0.1, -0.2, 0.1), 0.7, 1)", p => (p - new Vector3(0.1f, -0.2f, 0.1f)).Length() - 0.7f),
        ["ellipsoid"] = ("hitEllipsoid(hit, o, d, vec3(0.0), vec3(0.9, 0.4, 0.6), 1)", p => (p / new Vector3(0.9f, 0.4f, 0.6f)).Length() - 1),
        ["box"] = ("hitBox(hit, o, d, vec3(0.1, 0.0, -0.1), vec3(0.6, 0.3, 0.5), 1)", p => Box(p - new Vector3(0.1f, 0, -0.1f), new(0.6f, 0.3f, 0.5f))),
        ["cylinder"] = ("hitFrustum(hit, o, d, vec3(0.0, -0.3, -0.4), vec3(0.2, 0.5, 0.9), 0.4, 0.4, 1)", p => Frustum(p, 0.4f, 0.4f)),
        ["frustum"] = ("hitFrustum(hit, o, d, vec3(0.0, -0.3, -0.4), vec3(0.2, 0.5, 0.9), 0.6, 0.2, 1)", p => Frustum(p, 0.6f, 0.2f)),
        ["cone"] = ("hitFrustum(hit, o, d, vec3(0.0, -0.3, -0.4), vec3(0.2, 0.5, 0.9), 0.6, 0.0, 1)", p => Frustum(p, 0.6f, 0)),
        ["cone upside down"] = ("hitFrustum(hit, o, d, vec3(0.0, -0.3, -0.4), vec3(0.2, 0.5, 0.9), 0.0, 0.6, 1)", p => Frustum(p, 0, 0.6f)),
        ["capsule"] = ("hitCapsule(hit, o, d, vec3(-0.5, 0.1, -0.2), vec3(0.4, -0.1, 0.5), 0.3, 1)", p => Capsule(p, new(-0.5f, 0.1f, -0.2f), new(0.4f, -0.1f, 0.5f), 0.3f)),
        ["prism"] = ("hitPrism(hit, o, d, vec3(0.0, 0.0, -0.5), vec3(0.0, 0.0, 0.9), vec3(1.0, 0.0, 0.0), 0.5, 6, 1)", p => Prism(p, 0.5f, 6)),
        ["polyhedron"] = (
            """
            Segment s = wholeRay();
            cut(s, d, faceFrom(o, vec3(0.6, 0.0, 0.8), 0.45));
            cut(s, d, faceFrom(o, vec3(-0.8, 0.0, 0.6), 0.55));
            cut(s, d, faceFrom(o, vec3(0.0, 0.0, -1.0), 0.5));
            cut(s, d, faceFrom(o, vec3(0.0, 0.8, 0.6), 0.5));
            cut(s, d, faceFrom(o, vec3(0.0, -0.8, 0.6), 0.5));
            cut(s, d, faceFrom(o, vec3(1.0, 0.0, 0.0), 0.7));
            hitConvex(hit, s, 1)
            """,
            Polyhedron),
        ["pyramid"] = ("hitPyramid(hit, o, d, vec3(0.0, 0.0, -0.5), vec3(0.0, 0.0, 1.0), vec3(1.0, 0.0, 0.0), 0.6, 1)", Pyramid),
    };

    private readonly TemporaryFolder _folder = new();
    private readonly RenderThread _thread;

    public SolidsTests(SharedContext.Context context) => _thread = context.Thread;

    public static TheoryData<string> Names => [.. Solids.Keys];

    public void Dispose() => _folder.Dispose();

    [GlTheory]
    [MemberData(nameof(Names))]
    public void Solid_FromSixSides_IsHitWhereItsImplicitFunctionIsZero(string name)
    {
        (string call, Func<Vector3, float> outside) = Solids[name];
        File.WriteAllText(_folder["solid.glsl"], $$"""
            #include "include/camera.glsl"
            #include "include/solids.glsl"
            Surface shade(vec2 position)
            {
                Camera camera = lookAt(vec3(ex, ey, ez), vec3(0.0), vec3(0.0, 0.0, 1.0), {{Focal}});
                vec3 o = camera.eye, d = rayThrough(camera, position, imageSize);
                Hit hit = noHit();
                {{call}};
                return Surface(vec3(0.0), hit.t, toEye(camera, hit.normal), hit.part, hit.part);
            }
            """);
        using SceneRenderer renderer = new(_thread, new SceneSource("solid.glsl", ["ex", "ey", "ez"]) { Folder = _folder.Root }, Side, Side);
        Vector3[] eyes = [new(2.9f, 0.4f, 0.5f), new(-2, -2, 0.3f), new(0.3f, 2.5f, 1.5f), new(0.2f, -0.3f, 3), new(0.4f, 0.2f, -3), new(1.5f, -2, -1.6f)];
        float[] depths = new float[eyes.Length * Side * Side];
        byte[] normals = new byte[3 * depths.Length];
        renderer.Render(
            [.. eyes.SelectMany(e => new[] { e.X, e.Y, e.Z })], new byte[3 * depths.Length], new SceneLabels { Depths = depths, Normals = normals });

        int hits = 0, differing = 0;
        for (int i = 0; i < depths.Length; i++)
        {
            (Vector3 eye, Vector3 ray, Vector3[] axes) = Ray(eyes[i / (Side * Side)], i % (Side * Side));
            float expected = FirstHit(outside, eye, ray);
            hits += float.IsFinite(expected) ? 1 : 0;
            if (float.IsFinite(expected) != float.IsFinite(depths[i]))
            {
                differing++;
            }
            else if (float.IsFinite(expected))
            {
                Assert.InRange(depths[i], expected - 0.004f, expected + 0.004f);
                AssertNormal(outside, eye + (ray * depths[i]), axes, normals.AsSpan(3 * i, 3));
            }
        }

        // Grazing rays may fall on either side of the search's step.
        Assert.InRange(hits, 1500, depths.Length - 1500);
        Assert.InRange(differing, 0, hits / 100);
    }

    private static void AssertNormal(Func<Vector3, float> outside, Vector3 point, Vector3[] axes, ReadOnlySpan<byte> stored)
    {
        const float Step = 1e-3f;
        Vector3 Gradient(Vector3 p) => Vector3.Normalize(new(
            outside(p + new Vector3(Step, 0, 0)) - outside(p - new Vector3(Step, 0, 0)),
            outside(p + new Vector3(0, Step, 0)) - outside(p - new Vector3(0, Step, 0)),
            outside(p + new Vector3(0, 0, Step)) - outside(p - new Vector3(0, 0, Step))));
        Vector3 normal = Gradient(point);

        // At an edge the gradient jumps; there any of the faces is right.
        if ((Gradient(point + (4 * Step * axes[0])) - normal).Length() + (Gradient(point + (4 * Step * axes[1])) - normal).Length() < 0.05f)
        {
            for (int k = 0; k < 3; k++)
            {
                Assert.InRange(stored[k], 128 + (127 * Vector3.Dot(normal, axes[k])) - 4, 128 + (127 * Vector3.Dot(normal, axes[k])) + 4);
            }
        }
    }

    private static (Vector3 Eye, Vector3 Ray, Vector3[] Axes) Ray(Vector3 eye, int pixel)
    {
        Vector3 backward = Vector3.Normalize(eye), right = Vector3.Normalize(Vector3.Cross(Vector3.UnitZ, backward)), up = Vector3.Cross(backward, right);
        float x = ((pixel % Side) + 0.5f - (Side / 2f)) / Side, y = ((pixel / Side) + 0.5f - (Side / 2f)) / Side;
        return (eye, (right * x) - (up * y) - (backward * Focal), [right, up, backward]);
    }

    private static float FirstHit(Func<Vector3, float> outside, Vector3 eye, Vector3 ray)
    {
        const float Step = 0.003f;
        for (float t = 0.5f; t < 4; t += Step)
        {
            if (outside(eye + (ray * t)) < 0)
            {
                float low = t - Step, high = t;
                for (int i = 0; i < 20; i++)
                {
                    float middle = (low + high) / 2;
                    (low, high) = outside(eye + (ray * middle)) < 0 ? (low, middle) : (middle, high);
                }

                return high;
            }
        }

        return float.PositiveInfinity;
    }

    private static float Box(Vector3 p, Vector3 half)
    {
        Vector3 q = Vector3.Abs(p) - half;
        return MathF.Max(q.X, MathF.Max(q.Y, q.Z));
    }

    private static float Frustum(Vector3 p, float bottom, float top)
    {
        Vector3 axis = new(0.2f, 0.5f, 0.9f), offset = p - new Vector3(0, -0.3f, -0.4f);
        float height = axis.Length(), h = Vector3.Dot(offset, axis) / height, slope = (top - bottom) / height;
        float across = (offset - (axis * (h / height))).Length();
        return MathF.Max((across - bottom - (slope * h)) / MathF.Sqrt(1 + (slope * slope)), MathF.Max(-h, h - height));
    }

    private static float Capsule(Vector3 p, Vector3 start, Vector3 end, float radius)
    {
        Vector3 axis = end - start;
        float along = Math.Clamp(Vector3.Dot(p - start, axis) / axis.LengthSquared(), 0, 1);
        return (p - start - (axis * along)).Length() - radius;
    }

    private static float Prism(Vector3 p, float inradius, int sides)
    {
        float outside = MathF.Max(-0.5f - p.Z, p.Z - 0.4f);
        for (int i = 0; i < sides; i++)
        {
            double angle = 2 * Math.PI * i / sides;
            outside = MathF.Max(outside, (float)((p.X * Math.Cos(angle)) + (p.Y * Math.Sin(angle))) - inradius);
        }

        return outside;
    }

    private static float Polyhedron(Vector3 p)
    {
        float across = MathF.Max((0.6f * p.X) + (0.8f * p.Z) - 0.45f, MathF.Max((-0.8f * p.X) + (0.6f * p.Z) - 0.55f, p.X - 0.7f));
        return MathF.Max(across, MathF.Max((0.8f * MathF.Abs(p.Y)) + (0.6f * p.Z) - 0.5f, -0.5f - p.Z));
    }

    private static float Pyramid(Vector3 p)
    {
        const float Half = 0.6f;
        float scale = 1 / MathF.Sqrt(1 + (Half * Half)), h = p.Z + 0.5f;
        float side = (MathF.Max(MathF.Abs(p.X), MathF.Abs(p.Y)) - Half + (Half * h)) * scale;
        return MathF.Max(side, -h);
    }
}
