using Silk.NET.OpenGL;

namespace Disentangle.Compat.Tests.OpenGL;

public sealed class EnumTests
{
    /// <summary>Values of the OpenGL registry.</summary>
    [Theory]
    [InlineData(ShaderType.FragmentShader, 0x8B30)]
    [InlineData(ShaderType.ComputeShader, 0x91B9)]
    [InlineData(BufferTargetARB.PixelPackBuffer, 0x88EB)]
    [InlineData(BufferTargetARB.TextureBuffer, 0x8C2A)]
    [InlineData(BufferUsageARB.StreamRead, 0x88E1)]
    [InlineData(MapBufferAccessMask.PersistentBit, 0x40)]
    [InlineData(BufferStorageMask.DynamicStorageBit, 0x100)]
    [InlineData(SizedInternalFormat.R32i, 0x8235)]
    [InlineData(SizedInternalFormat.RG8, 0x822B)]
    [InlineData(InternalFormat.Rgba8, 0x8058)]
    [InlineData(PixelFormat.Rgba, 0x1908)]
    [InlineData(PixelType.UnsignedByte, 0x1401)]
    [InlineData(FramebufferAttachment.ColorAttachment0, 0x8CE0)]
    [InlineData(FramebufferStatus.FramebufferComplete, 0x8CD5)]
    [InlineData(SyncCondition.SyncGpuCommandsComplete, 0x9117)]
    [InlineData(GetPName.MaxTextureSize, 0x0D33)]
    [InlineData(EnableCap.DebugOutputSynchronous, 0x8242)]
    [InlineData(MemoryBarrierMask.ShaderStorageBarrierBit, 0x2000)]
    [InlineData(PrimitiveType.TriangleStrip, 5)]
    [InlineData(GLEnum.ConditionSatisfied, 0x911C)]
    public void Member_OfAnEnum_HasTheRegistrysValue(Enum member, int value) => Assert.Equal(value, Convert.ToInt32(member));

    [Fact]
    public void GLEnum_HoldsEveryMemberOfTheTypedEnumsUnderTheSameValue()
    {
        // The few names that Silk.NET shortens in the typed enums are long in GLEnum.
        string[] shortened = [nameof(MapBufferAccessMask), nameof(SyncObjectMask)];
        IEnumerable<Type> typed = typeof(GL).Assembly.GetExportedTypes()
            .Where(type => type.IsEnum && type != typeof(GLEnum) && !shortened.Contains(type.Name));

        foreach (Type type in typed)
        {
            foreach (string name in Enum.GetNames(type))
            {
                Assert.True(Enum.TryParse(name, out GLEnum value), $"{type.Name}.{name}");
                Assert.Equal(Convert.ToInt32(Enum.Parse(type, name)), (int)value);
            }
        }
    }
}
