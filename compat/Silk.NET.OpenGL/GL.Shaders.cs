using System.Runtime.InteropServices;
using System.Text;

namespace Silk.NET.OpenGL;

public sealed unsafe partial class GL
{
    private nint _createShader;
    private nint _shaderSource;
    private nint _compileShader;
    private nint _deleteShader;
    private nint _getShaderiv;
    private nint _getShaderInfoLog;
    private nint _isShader;
    private nint _createProgram;
    private nint _attachShader;
    private nint _detachShader;
    private nint _linkProgram;
    private nint _validateProgram;
    private nint _useProgram;
    private nint _deleteProgram;
    private nint _isProgram;
    private nint _getProgramiv;
    private nint _getProgramInfoLog;
    private nint _getAttribLocation;
    private nint _bindAttribLocation;
    private nint _bindFragDataLocation;

    public uint CreateShader(ShaderType type) => ((delegate* unmanaged<ShaderType, uint>)Entry(ref _createShader, "glCreateShader"))(type);

    public void ShaderSource(uint shader, uint count, byte** @string, int* length) =>
        ((delegate* unmanaged<uint, uint, byte**, int*, void>)Entry(ref _shaderSource, "glShaderSource"))(shader, count, @string, length);

    public void CompileShader(uint shader) => ((delegate* unmanaged<uint, void>)Entry(ref _compileShader, "glCompileShader"))(shader);

    public void DeleteShader(uint shader) => ((delegate* unmanaged<uint, void>)Entry(ref _deleteShader, "glDeleteShader"))(shader);

    public void GetShader(uint shader, ShaderParameterName pname, int* @params) =>
        ((delegate* unmanaged<uint, ShaderParameterName, int*, void>)Entry(ref _getShaderiv, "glGetShaderiv"))(shader, pname, @params);

    public void GetShaderInfoLog(uint shader, uint bufSize, uint* length, byte* infoLog) =>
        ((delegate* unmanaged<uint, uint, uint*, byte*, void>)Entry(ref _getShaderInfoLog, "glGetShaderInfoLog"))(
            shader, bufSize, length, infoLog);

    public bool IsShader(uint shader) => ((delegate* unmanaged<uint, byte>)Entry(ref _isShader, "glIsShader"))(shader) != 0;

    public uint CreateProgram() => ((delegate* unmanaged<uint>)Entry(ref _createProgram, "glCreateProgram"))();

    public void AttachShader(uint program, uint shader) =>
        ((delegate* unmanaged<uint, uint, void>)Entry(ref _attachShader, "glAttachShader"))(program, shader);

    public void DetachShader(uint program, uint shader) =>
        ((delegate* unmanaged<uint, uint, void>)Entry(ref _detachShader, "glDetachShader"))(program, shader);

    public void LinkProgram(uint program) => ((delegate* unmanaged<uint, void>)Entry(ref _linkProgram, "glLinkProgram"))(program);

    public void ValidateProgram(uint program) =>
        ((delegate* unmanaged<uint, void>)Entry(ref _validateProgram, "glValidateProgram"))(program);

    public void UseProgram(uint program) => ((delegate* unmanaged<uint, void>)Entry(ref _useProgram, "glUseProgram"))(program);

    public void DeleteProgram(uint program) => ((delegate* unmanaged<uint, void>)Entry(ref _deleteProgram, "glDeleteProgram"))(program);

    public bool IsProgram(uint program) => ((delegate* unmanaged<uint, byte>)Entry(ref _isProgram, "glIsProgram"))(program) != 0;

    public void GetProgram(uint program, ProgramPropertyARB pname, int* @params) =>
        ((delegate* unmanaged<uint, ProgramPropertyARB, int*, void>)Entry(ref _getProgramiv, "glGetProgramiv"))(program, pname, @params);

    public void GetProgramInfoLog(uint program, uint bufSize, uint* length, byte* infoLog) =>
        ((delegate* unmanaged<uint, uint, uint*, byte*, void>)Entry(ref _getProgramInfoLog, "glGetProgramInfoLog"))(
            program, bufSize, length, infoLog);

    public int GetAttribLocation(uint program, byte* name) =>
        ((delegate* unmanaged<uint, byte*, int>)Entry(ref _getAttribLocation, "glGetAttribLocation"))(program, name);

    public void BindAttribLocation(uint program, uint index, byte* name) =>
        ((delegate* unmanaged<uint, uint, byte*, void>)Entry(ref _bindAttribLocation, "glBindAttribLocation"))(program, index, name);

    public void BindFragDataLocation(uint program, uint color, byte* name) =>
        ((delegate* unmanaged<uint, uint, byte*, void>)Entry(ref _bindFragDataLocation, "glBindFragDataLocation"))(program, color, name);

    public void ShaderSource(uint shader, string @string)
    {
        byte[] text = Encoding.UTF8.GetBytes(@string + "\0");
        int length = text.Length - 1;
        fixed (byte* first = text)
        {
            byte* source = first;
            ShaderSource(shader, 1, &source, &length);
        }
    }

    public void GetShader(uint shader, ShaderParameterName pname, out int @params)
    {
        int value = 0;
        GetShader(shader, pname, &value);
        @params = value;
    }

    public int GetShader(uint shader, ShaderParameterName pname)
    {
        GetShader(shader, pname, out int value);
        return value;
    }

    public void GetProgram(uint program, ProgramPropertyARB pname, out int @params)
    {
        int value = 0;
        GetProgram(program, pname, &value);
        @params = value;
    }

    public int GetProgram(uint program, ProgramPropertyARB pname)
    {
        GetProgram(program, pname, out int value);
        return value;
    }

    public string GetShaderInfoLog(uint shader)
    {
        byte[] log = new byte[GetShader(shader, ShaderParameterName.InfoLogLength) + 1];
        uint length = 0;
        fixed (byte* first = log)
        {
            GetShaderInfoLog(shader, (uint)log.Length, &length, first);
        }

        return Encoding.UTF8.GetString(log, 0, (int)length);
    }

    public void GetShaderInfoLog(uint shader, out string info) => info = GetShaderInfoLog(shader);

    public string GetProgramInfoLog(uint program)
    {
        byte[] log = new byte[GetProgram(program, ProgramPropertyARB.InfoLogLength) + 1];
        uint length = 0;
        fixed (byte* first = log)
        {
            GetProgramInfoLog(program, (uint)log.Length, &length, first);
        }

        return Encoding.UTF8.GetString(log, 0, (int)length);
    }

    public void GetProgramInfoLog(uint program, out string info) => info = GetProgramInfoLog(program);

    public int GetAttribLocation(uint program, string name)
    {
        using Utf8Text text = new(name);
        return GetAttribLocation(program, text.Pointer);
    }

    public void BindAttribLocation(uint program, uint index, string name)
    {
        using Utf8Text text = new(name);
        BindAttribLocation(program, index, text.Pointer);
    }

    public void BindFragDataLocation(uint program, uint color, string name)
    {
        using Utf8Text text = new(name);
        BindFragDataLocation(program, color, text.Pointer);
    }

    /// <summary>A string as zero-terminated UTF-8 for the time of one call.</summary>
    private readonly ref struct Utf8Text(string text)
    {
        public byte* Pointer { get; } = (byte*)Marshal.StringToCoTaskMemUTF8(text);

        public void Dispose() => Marshal.FreeCoTaskMem((nint)Pointer);
    }
}
