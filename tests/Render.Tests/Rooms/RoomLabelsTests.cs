using Disentangle.Render.Numerics;
using Disentangle.Render.Rooms;

namespace Disentangle.Render.Tests.Rooms;

[Collection(SharedContext.Name)]
public sealed class RoomLabelsTests(SharedContext.Context context)
{
    private const byte Sky = (byte)RoomPart.Sky, Floor = (byte)RoomPart.Floor, Wall = (byte)RoomPart.Wall, Solid = (byte)RoomPart.Solid;

    [GlTheory]
    [InlineData(64, 64)]
    [InlineData(48, 33)]
    public void Instances_OfRandomRooms_AreWhereTheObjectHueShows(int width, int height)
    {
        RoomInstance[] red = [.. Rooms.Random(40, seed: 1).Select(r => r with { ObjectHue = 0 })];
        Labels labels = Render(red, width, height);
        byte[] others = Render([.. red.Select(r => r with { ObjectHue = 0.5 })], width, height).Images;
        int edges = 0, inside = 0;
        for (int i = 0; i < labels.Instances.Length; i++)
        {
            // A pixel of the solid and nothing else changes from red to cyan; one of its border in part, wherever the pixel's middle is.
            int change = Enumerable.Range(0, 3).Max(c => Math.Abs(labels.Images[(3 * i) + c] - others[(3 * i) + c]));
            inside += labels.Instances[i];
            edges += (change > 0) == (labels.Instances[i] == 1) ? 0 : 1;
            Assert.True(labels.Instances[i] == 0 || change > 10, $"pixel {i} is labelled as the solid but changes by {change}");
            Assert.Equal(labels.Instances[i] == 1, labels.Parts[i] == Solid);
        }

        Assert.InRange(edges, 1, inside / 4);
    }

    [GlFact]
    public void Depths_OfFloorAndBackWall_AreThoseOfTheirPlanes()
    {
        RoomInstance room = Rooms.Plain with { CameraAngleRadians = Rooms.Radians(10) };
        Labels labels = Render([room], 64, 64);
        RoomCamera camera = RoomCamera.At(room.CameraAngleRadians);
        int floors = 0, walls = 0;
        for (int i = 0; i < labels.Depths.Length; i++)
        {
            Vector3d ray = camera.Ray((i % 64) + 0.5, (i / 64) + 0.5);
            ray = 1 / ray.Length * ray;
            if (labels.Parts[i] == Sky)
            {
                Assert.Equal(float.PositiveInfinity, labels.Depths[i]);
            }
            else if (labels.Parts[i] == Floor)
            {
                Assert.Equal(-0.3085 / ray.Z, labels.Depths[i], 1e-5);
                floors++;
            }
            else if (labels.Parts[i] == Wall && i % 64 > 32)
            {
                Assert.Equal((1.49 - camera.Position.Y) / ray.Y, labels.Depths[i], 1e-5);
                walls++;
            }
        }

        Assert.InRange(floors, 500, 1500);
        Assert.InRange(walls, 300, 1000);

        // The cube's front is half an edge nearer than the axis, one from the camera.
        float front = Render([Rooms.Plain], 64, 64).Depths[(38 * 64) + 32];
        Assert.Equal(1 - 0.144, front, 0.01);
    }

    [GlFact]
    public void Normals_OfTheParts_AreUnitVectorsAndConstantOnPlanes()
    {
        RoomInstance[] rooms = Rooms.Random(12, seed: 3);
        Labels labels = Render(rooms, 64, 64);
        for (int image = 0; image < rooms.Length; image++)
        {
            RoomCamera camera = RoomCamera.At(rooms[image].CameraAngleRadians);
            HashSet<(byte, byte, byte)> floor = [], walls = [];
            for (int i = image * 64 * 64; i < (image + 1) * 64 * 64; i++)
            {
                (byte X, byte Y, byte Z) normal = (labels.Normals[3 * i], labels.Normals[(3 * i) + 1], labels.Normals[(3 * i) + 2]);
                double x = (normal.X - 128) / 127.0, y = (normal.Y - 128) / 127.0, z = (normal.Z - 128) / 127.0;
                if (labels.Parts[i] == Sky)
                {
                    Assert.Equal((128, 128, 128), normal);
                    continue;
                }

                Assert.Equal(1, (x * x) + (y * y) + (z * z), 0.02);
                _ = labels.Parts[i] == Floor ? floor.Add(normal) : labels.Parts[i] == Wall && walls.Add(normal);
            }

            Assert.Equal((128, 255, 127), Assert.Single(floor));
            Assert.InRange(walls.Count, 1, 2);
            Assert.Contains(walls, n => Math.Abs(((n.Item3 - 128) / 127.0) - camera.Forward.Y) < 0.005);
        }
    }

    [GlFact]
    public void Render_WithOneLabelAlone_GivesTheSameImagesAndLabel()
    {
        RoomInstance[] rooms = Rooms.Random(70, seed: 4);
        Labels all = Render(rooms, 64, 64);
        using RoomRenderer renderer = new(context.Thread, RoomQuality.Faithful);
        byte[] images = new byte[rooms.Length * Rooms.Bytes], alone = new byte[rooms.Length * Rooms.Bytes];
        float[] depths = new float[all.Depths.Length];
        renderer.Render(rooms, images, new SceneLabels { Depths = depths });
        renderer.Render(rooms, alone);

        Assert.Equal(all.Depths, depths);
        Assert.Equal(alone, images);
    }

    [GlFact]
    public void Render_WithLabelsOfAnotherLength_NamesTheSpan()
    {
        using RoomRenderer renderer = new(context.Thread, RoomQuality.Fast);

        ArgumentException thrown = Assert.Throws<ArgumentException>(
            () => renderer.Render([Rooms.Plain], new byte[Rooms.Bytes], new SceneLabels { Normals = new byte[64 * 64] }));

        Assert.Contains("labels.Normals has 4096 elements; 1 instances need 12288.", thrown.Message, StringComparison.Ordinal);
    }

    private Labels Render(RoomInstance[] rooms, int width, int height)
    {
        int pixels = rooms.Length * width * height;
        Labels labels = new(new byte[3 * pixels], new byte[pixels], new byte[pixels], new float[pixels], new byte[3 * pixels]);
        using RoomRenderer renderer = new(context.Thread, RoomQuality.Fast, width, height);
        renderer.Render(rooms, labels.Images, new SceneLabels
        {
            Instances = labels.Instances,
            Parts = labels.Parts,
            Depths = labels.Depths,
            Normals = labels.Normals,
        });
        return labels;
    }

    private sealed record Labels(byte[] Images, byte[] Instances, byte[] Parts, float[] Depths, byte[] Normals);
}
