namespace Silk.NET.OpenGL;

public sealed unsafe partial class GL
{
    private nint _drawArrays;
    private nint _drawElements;
    private nint _drawArraysInstanced;
    private nint _drawElementsInstanced;
    private nint _drawArraysInstancedBaseInstance;
    private nint _dispatchCompute;
    private nint _memoryBarrier;
    private nint _bindImageTexture;

    public void DrawArrays(PrimitiveType mode, int first, uint count) =>
        ((delegate* unmanaged<PrimitiveType, int, uint, void>)Entry(ref _drawArrays, "glDrawArrays"))(mode, first, count);

    public void DrawElements(PrimitiveType mode, uint count, DrawElementsType type, void* indices) =>
        ((delegate* unmanaged<PrimitiveType, uint, DrawElementsType, void*, void>)Entry(ref _drawElements, "glDrawElements"))(
            mode, count, type, indices);

    public void DrawArraysInstanced(PrimitiveType mode, int first, uint count, uint instancecount) =>
        ((delegate* unmanaged<PrimitiveType, int, uint, uint, void>)Entry(ref _drawArraysInstanced, "glDrawArraysInstanced"))(
            mode, first, count, instancecount);

    public void DrawElementsInstanced(PrimitiveType mode, uint count, DrawElementsType type, void* indices, uint instancecount) =>
        ((delegate* unmanaged<PrimitiveType, uint, DrawElementsType, void*, uint, void>)
            Entry(ref _drawElementsInstanced, "glDrawElementsInstanced"))(
            mode, count, type, indices, instancecount);

    public void DrawArraysInstancedBaseInstance(PrimitiveType mode, int first, uint count, uint instancecount, uint baseinstance) =>
        ((delegate* unmanaged<PrimitiveType, int, uint, uint, uint, void>)
            Entry(ref _drawArraysInstancedBaseInstance, "glDrawArraysInstancedBaseInstance"))(
            mode, first, count, instancecount, baseinstance);

    public void DispatchCompute(uint num_groups_x, uint num_groups_y, uint num_groups_z) =>
        ((delegate* unmanaged<uint, uint, uint, void>)Entry(ref _dispatchCompute, "glDispatchCompute"))(
            num_groups_x, num_groups_y, num_groups_z);

    public void MemoryBarrier(MemoryBarrierMask barriers) =>
        ((delegate* unmanaged<MemoryBarrierMask, void>)Entry(ref _memoryBarrier, "glMemoryBarrier"))(barriers);

    public void BindImageTexture(
        uint unit,
        uint texture,
        int level,
        bool layered,
        int layer,
        BufferAccessARB access,
        InternalFormat format) =>
        ((delegate* unmanaged<uint, uint, int, byte, int, BufferAccessARB, InternalFormat, void>)
            Entry(ref _bindImageTexture, "glBindImageTexture"))(
            unit, texture, level, Bool(layered), layer, access, format);
}
