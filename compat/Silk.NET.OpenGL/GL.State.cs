namespace Silk.NET.OpenGL;

public sealed unsafe partial class GL
{
    private nint _enable;
    private nint _disable;
    private nint _isEnabled;
    private nint _viewport;
    private nint _scissor;
    private nint _clearColor;
    private nint _clearDepth;
    private nint _clearStencil;
    private nint _clear;
    private nint _colorMask;
    private nint _depthMask;
    private nint _depthFunc;
    private nint _blendFunc;
    private nint _cullFace;
    private nint _frontFace;
    private nint _polygonMode;
    private nint _pixelStorei;
    private nint _flush;
    private nint _finish;

    public void Enable(EnableCap cap) => ((delegate* unmanaged<EnableCap, void>)Entry(ref _enable, "glEnable"))(cap);

    public void Disable(EnableCap cap) => ((delegate* unmanaged<EnableCap, void>)Entry(ref _disable, "glDisable"))(cap);

    public bool IsEnabled(EnableCap cap) => ((delegate* unmanaged<EnableCap, byte>)Entry(ref _isEnabled, "glIsEnabled"))(cap) != 0;

    public void Viewport(int x, int y, uint width, uint height) =>
        ((delegate* unmanaged<int, int, uint, uint, void>)Entry(ref _viewport, "glViewport"))(x, y, width, height);

    public void Scissor(int x, int y, uint width, uint height) =>
        ((delegate* unmanaged<int, int, uint, uint, void>)Entry(ref _scissor, "glScissor"))(x, y, width, height);

    public void ClearColor(float red, float green, float blue, float alpha) =>
        ((delegate* unmanaged<float, float, float, float, void>)Entry(ref _clearColor, "glClearColor"))(red, green, blue, alpha);

    public void ClearDepth(double depth) => ((delegate* unmanaged<double, void>)Entry(ref _clearDepth, "glClearDepth"))(depth);

    public void ClearStencil(int s) => ((delegate* unmanaged<int, void>)Entry(ref _clearStencil, "glClearStencil"))(s);

    public void Clear(ClearBufferMask mask) => ((delegate* unmanaged<ClearBufferMask, void>)Entry(ref _clear, "glClear"))(mask);

    public void ColorMask(bool red, bool green, bool blue, bool alpha) =>
        ((delegate* unmanaged<byte, byte, byte, byte, void>)Entry(ref _colorMask, "glColorMask"))(
            Bool(red), Bool(green), Bool(blue), Bool(alpha));

    public void DepthMask(bool flag) => ((delegate* unmanaged<byte, void>)Entry(ref _depthMask, "glDepthMask"))(Bool(flag));

    public void DepthFunc(DepthFunction func) => ((delegate* unmanaged<DepthFunction, void>)Entry(ref _depthFunc, "glDepthFunc"))(func);

    public void BlendFunc(BlendingFactor sfactor, BlendingFactor dfactor) =>
        ((delegate* unmanaged<BlendingFactor, BlendingFactor, void>)Entry(ref _blendFunc, "glBlendFunc"))(sfactor, dfactor);

    public void CullFace(TriangleFace mode) => ((delegate* unmanaged<TriangleFace, void>)Entry(ref _cullFace, "glCullFace"))(mode);

    public void FrontFace(FrontFaceDirection mode) =>
        ((delegate* unmanaged<FrontFaceDirection, void>)Entry(ref _frontFace, "glFrontFace"))(mode);

    public void PolygonMode(TriangleFace face, PolygonMode mode) =>
        ((delegate* unmanaged<TriangleFace, PolygonMode, void>)Entry(ref _polygonMode, "glPolygonMode"))(face, mode);

    public void PixelStore(PixelStoreParameter pname, int param) =>
        ((delegate* unmanaged<PixelStoreParameter, int, void>)Entry(ref _pixelStorei, "glPixelStorei"))(pname, param);

    public void Flush() => ((delegate* unmanaged<void>)Entry(ref _flush, "glFlush"))();

    public void Finish() => ((delegate* unmanaged<void>)Entry(ref _finish, "glFinish"))();
}
