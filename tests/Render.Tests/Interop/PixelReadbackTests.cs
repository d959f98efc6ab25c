using Disentangle.Render.Interop;
using Disentangle.Render.Targets;

namespace Disentangle.Render.Tests.Interop;

[Collection(SharedContext.Name)]
public sealed class PixelReadbackTests(SharedContext.Context context)
{
    [GlTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Finish_OfAFinishedReadBack_KeepsItsPixels(bool keepMapped)
    {
        byte[] pixel = context.Thread.Invoke(gl =>
        {
            using TallTarget target = new(context.Thread, gl, 16, 16, columns: 1, wantedRows: 1);
            using PixelReadback readback = new(context.Thread, gl, target.ImageBytes, keepMapped && context.Thread.Features.HasBufferStorage);
            target.Begin(gl, (10, 20, 30));
            readback.Begin(gl, target, rows: 1, images: 1);
            readback.Finish(gl);
            readback.Finish(gl);
            Assert.True(readback.TryFinish(gl));
            return readback.Pixels[..4].ToArray();
        });

        Assert.Equal([10, 20, 30, 0], pixel);
    }
}
