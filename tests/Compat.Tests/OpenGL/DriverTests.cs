using System.Runtime.InteropServices;
using Silk.NET.OpenGL;

namespace Disentangle.Compat.Tests.OpenGL;

/// <summary>Calls a real driver; each test owns the context of its thread.</summary>
public sealed unsafe class DriverTests : IDisposable
{
    private const string Vertex = """
        #version 330 core
        layout(location = 0) in vec2 corner;
        layout(location = 1) in float level;
        flat out float shade;
        void main() { gl_Position = vec4(corner, 0.0, 1.0); shade = level; }
        """;

    private const string Fragment = """
        #version 330 core
        flat in float shade;
        uniform vec4 tint;
        uniform usamplerBuffer table;
        layout(location = 0) out vec4 colour;
        void main() { colour = tint * shade * float(texelFetch(table, 1).r); }
        """;

    private readonly EglContext? _context = EglContext.TryCreate(out _);

    private GL Gl => _context!.Gl;

    public void Dispose() => _context?.Dispose();

    [GlFact]
    public void Queries_OfTheContext_AnswerItsVersionAndLimits()
    {
        Assert.True((10 * Gl.GetInteger(GetPName.MajorVersion)) + Gl.GetInteger(GetPName.MinorVersion) >= 45);
        Assert.NotEmpty(Gl.GetStringS(StringName.Renderer));
        Assert.True(Gl.GetInteger(GetPName.MaxTextureSize) >= 16384);
        Assert.True(Gl.IsExtensionPresent("GL_ARB_buffer_storage") && Gl.IsExtensionPresent("ARB_buffer_storage"));
        Assert.False(Gl.IsExtensionPresent("GL_ARB_no_such_thing"));
        Gl.GetInteger(GLEnum.MaxComputeWorkGroupCount, 0, out int groups);
        Assert.True(groups >= 65535);
        AssertNoError();
    }

    [GlFact]
    public void Draw_OfAnInstancedTriangle_FillsARenderbuffer()
    {
        uint renderbuffer = Gl.GenRenderbuffer();
        Gl.BindRenderbuffer(RenderbufferTarget.Renderbuffer, renderbuffer);
        Gl.RenderbufferStorage(RenderbufferTarget.Renderbuffer, InternalFormat.Rgba8, 4, 2);
        uint framebuffer = Gl.GenFramebuffer();
        Gl.BindFramebuffer(FramebufferTarget.Framebuffer, framebuffer);
        Gl.FramebufferRenderbuffer(
            FramebufferTarget.Framebuffer, FramebufferAttachment.ColorAttachment0, RenderbufferTarget.Renderbuffer, renderbuffer);
        Assert.Equal(GLEnum.FramebufferComplete, Gl.CheckFramebufferStatus(FramebufferTarget.Framebuffer));
        uint program = Program(Vertex, Fragment);
        uint array = Gl.GenVertexArray();
        Gl.BindVertexArray(array);
        Attribute(0, 2, 0, [-1f, -1, 3, -1, -1, 3]);
        Attribute(1, 1, 1, [0.25f]);
        uint table = Buffer<uint>(BufferTargetARB.TextureBuffer, [7, 2]);
        uint texture = Gl.GenTexture();
        Gl.BindTexture(TextureTarget.TextureBuffer, texture);
        Gl.TexBuffer(TextureTarget.TextureBuffer, SizedInternalFormat.R32ui, table);

        Gl.Viewport(0, 0, 4, 2);
        Gl.UseProgram(program);
        Gl.Uniform4(Gl.GetUniformLocation(program, "tint"), 2f, 1f, 0.5f, 0f);
        Gl.Uniform1(Gl.GetUniformLocation(program, "table"), 0);
        Gl.DrawArraysInstanced(PrimitiveType.Triangles, 0, 3, 1);

        byte[] pixels = new byte[4 * 2 * 4];
        Gl.ReadPixels(0, 0, 4, 2, PixelFormat.Rgba, PixelType.UnsignedByte, pixels.AsSpan());
        Assert.Equal(Enumerable.Repeat(new byte[] { 255, 128, 64, 0 }, 8).SelectMany(pixel => pixel), pixels);
        AssertNoError();
    }

    [GlFact]
    public void ReadPixels_IntoAPersistentBuffer_IsThereAfterTheFence()
    {
        uint texture = Gl.GenTexture();
        Gl.BindTexture(TextureTarget.Texture2D, texture);
        Gl.TexStorage2D(TextureTarget.Texture2D, 1, SizedInternalFormat.Rgba8, 8, 8);
        uint framebuffer = Gl.GenFramebuffer();
        Gl.BindFramebuffer(FramebufferTarget.Framebuffer, framebuffer);
        Gl.FramebufferTexture2D(
            FramebufferTarget.Framebuffer, FramebufferAttachment.ColorAttachment0, TextureTarget.Texture2D, texture, 0);
        Gl.ClearBuffer(BufferKind.Color, 0, [1f, 0f, 1f, 0f]);
        Gl.BindBuffer(BufferTargetARB.PixelPackBuffer, Gl.GenBuffer());
        Gl.BufferStorage(
            BufferStorageTarget.PixelPackBuffer, 256, null, BufferStorageMask.MapReadBit | BufferStorageMask.MapPersistentBit);
        byte* mapped = (byte*)Gl.MapBufferRange(
            BufferTargetARB.PixelPackBuffer, 0, 256, MapBufferAccessMask.ReadBit | MapBufferAccessMask.PersistentBit);

        Gl.ReadPixels(0, 0, 8, 8, PixelFormat.Rgba, PixelType.UnsignedByte, (void*)0);
        Gl.MemoryBarrier(MemoryBarrierMask.ClientMappedBufferBarrierBit);
        nint fence = Gl.FenceSync(SyncCondition.SyncGpuCommandsComplete, SyncBehaviorFlags.None);
        Assert.True(Gl.IsSync(fence));
        GLEnum status = Gl.ClientWaitSync(fence, SyncObjectMask.Bit, 10_000_000_000);
        Gl.DeleteSync(fence);

        Assert.Contains(status, (GLEnum[])[GLEnum.AlreadySignaled, GLEnum.ConditionSatisfied]);
        Assert.Equal([255, 0, 255, 0], new ReadOnlySpan<byte>(mapped + 252, 4).ToArray());
        Assert.True(Gl.UnmapBuffer(BufferTargetARB.PixelPackBuffer));
        AssertNoError();
    }

    [GlFact]
    public void Dispatch_OfAComputeShader_WritesItsBuffer()
    {
        uint program = Gl.CreateProgram();
        Attach(program, ShaderType.ComputeShader, """
            #version 430 core
            layout(local_size_x = 4) in;
            layout(std430, binding = 0) buffer Numbers { uint numbers[]; };
            void main() { numbers[gl_GlobalInvocationID.x] = numbers[gl_GlobalInvocationID.x] * 3u + 1u; }
            """);
        Link(program);
        uint buffer = Buffer<uint>(BufferTargetARB.ShaderStorageBuffer, [0, 1, 2, 3, 4, 5, 6, 7]);
        Gl.BindBufferBase(BufferTargetARB.ShaderStorageBuffer, 0, buffer);

        Gl.UseProgram(program);
        Gl.DispatchCompute(2, 1, 1);
        Gl.MemoryBarrier(MemoryBarrierMask.BufferUpdateBarrierBit);

        uint[] numbers = new uint[8];
        Gl.GetBufferSubData(BufferTargetARB.ShaderStorageBuffer, 0, numbers.AsSpan());
        Assert.Equal([1u, 4, 7, 10, 13, 16, 19, 22], numbers);
        AssertNoError();
    }

    [GlFact]
    public void DebugMessages_AndLabels_ComeBackAsSent()
    {
        List<string> messages = [];
        DebugProc callback = (_, _, _, _, length, message, _) => messages.Add(Marshal.PtrToStringUTF8(message, length));
        Gl.Enable(EnableCap.DebugOutput);
        Gl.Enable(EnableCap.DebugOutputSynchronous);
        Gl.DebugMessageCallback(callback, null);
        Gl.DebugMessageInsert(
            DebugSource.DebugSourceApplication, DebugType.DebugTypeMarker, 5, DebugSeverity.DebugSeverityHigh, 5, "hello");
        Gl.DebugMessageCallback(null, null);
        GC.KeepAlive(callback);

        uint buffer = Buffer<uint>(BufferTargetARB.ArrayBuffer, [1]);
        Gl.ObjectLabel(ObjectIdentifier.Buffer, buffer, 4, "data");
        Gl.GetObjectLabel(ObjectIdentifier.Buffer, buffer, 32, out uint length, out string label);

        Assert.Contains("hello", messages);
        Assert.Equal((4u, "data"), (length, label));
        AssertNoError();
    }

    [GlFact]
    public void Compile_OfAWrongShader_LeavesItsLog()
    {
        uint shader = Gl.CreateShader(ShaderType.FragmentShader);
        Gl.ShaderSource(shader, "#version 330 core\nvoid main() { undefinedName = 1; }\n");
        Gl.CompileShader(shader);

        Gl.GetShader(shader, ShaderParameterName.CompileStatus, out int compiled);
        Assert.Equal(0, compiled);
        Assert.Contains("undefinedName", Gl.GetShaderInfoLog(shader), StringComparison.Ordinal);
        Gl.DeleteShader(shader);
        Assert.False(Gl.IsShader(shader));
    }

    [GlFact]
    public void Query_OfDrawnSamples_CountsPixels()
    {
        uint texture = Gl.GenTexture();
        Gl.BindTexture(TextureTarget.Texture2D, texture);
        Gl.TexImage2D<byte>(
            TextureTarget.Texture2D, 0, InternalFormat.Rgba8, 4, 4, 0, PixelFormat.Rgba, PixelType.UnsignedByte, new byte[64]);
        Gl.BindFramebuffer(FramebufferTarget.Framebuffer, Gl.GenFramebuffer());
        Gl.FramebufferTexture2D(
            FramebufferTarget.Framebuffer, FramebufferAttachment.ColorAttachment0, TextureTarget.Texture2D, texture, 0);
        uint program = Program(
            "#version 330 core\nvoid main() { gl_Position = vec4(gl_VertexID & 1, gl_VertexID >> 1, 0.25, 0.5) * 4.0 - 1.0; }\n",
            "#version 330 core\nout vec4 colour;\nvoid main() { colour = vec4(1.0); }\n");
        Gl.BindVertexArray(Gl.GenVertexArray());
        Gl.Viewport(0, 0, 4, 4);
        Gl.Scissor(1, 1, 3, 2);
        Gl.Enable(EnableCap.ScissorTest);
        Gl.UseProgram(program);
        uint query = Gl.GenQuery();

        Gl.BeginQuery(QueryTarget.SamplesPassed, query);
        Gl.DrawArrays(PrimitiveType.Triangles, 0, 3);
        Gl.EndQuery(QueryTarget.SamplesPassed);

        Gl.GetQueryObject(query, QueryObjectParameterName.QueryResult, out ulong samples);
        Gl.DeleteQuery(query);
        byte[] pixels = new byte[64];
        Gl.GetTexImage(TextureTarget.Texture2D, 0, PixelFormat.Rgba, PixelType.UnsignedByte, pixels.AsSpan());
        Assert.Equal(6ul, samples);
        Assert.Equal(6 * 4, pixels.Count(value => value == 255));
        AssertNoError();
    }

    private uint Program(string vertex, string fragment)
    {
        uint program = Gl.CreateProgram();
        Attach(program, ShaderType.VertexShader, vertex);
        Attach(program, ShaderType.FragmentShader, fragment);
        return Link(program);
    }

    private void Attach(uint program, ShaderType type, string text)
    {
        uint shader = Gl.CreateShader(type);
        Gl.ShaderSource(shader, text);
        Gl.CompileShader(shader);
        Gl.GetShader(shader, ShaderParameterName.CompileStatus, out int compiled);
        Assert.True(compiled == 1, Gl.GetShaderInfoLog(shader));
        Gl.AttachShader(program, shader);
        Gl.DeleteShader(shader);
    }

    private uint Link(uint program)
    {
        Gl.LinkProgram(program);
        Gl.GetProgram(program, ProgramPropertyARB.LinkStatus, out int linked);
        Assert.True(linked == 1, Gl.GetProgramInfoLog(program));
        return program;
    }

    private uint Buffer<T>(BufferTargetARB target, ReadOnlySpan<T> data)
        where T : unmanaged
    {
        uint buffer = Gl.GenBuffer();
        Gl.BindBuffer(target, buffer);
        Gl.BufferData(target, data, BufferUsageARB.StaticDraw);
        return buffer;
    }

    private void Attribute(uint index, int size, uint divisor, ReadOnlySpan<float> values)
    {
        _ = Buffer(BufferTargetARB.ArrayBuffer, values);
        Gl.VertexAttribPointer(index, size, VertexAttribPointerType.Float, false, 0, (void*)0);
        Gl.EnableVertexAttribArray(index);
        Gl.VertexAttribDivisor(index, divisor);
    }

    private void AssertNoError() => Assert.Equal(GLEnum.NoError, Gl.GetError());
}
