namespace Silk.NET.OpenGL;

public sealed unsafe partial class GL
{
    private nint _getError;
    private nint _getString;
    private nint _getStringi;
    private nint _getIntegerv;
    private nint _getIntegeri_v;
    private nint _getInteger64v;
    private nint _getFloatv;
    private nint _genQueries;
    private nint _deleteQueries;
    private nint _beginQuery;
    private nint _endQuery;
    private nint _getQueryObjectui64v;

    public GLEnum GetError() => ((delegate* unmanaged<GLEnum>)Entry(ref _getError, "glGetError"))();

    public byte* GetString(StringName name) => ((delegate* unmanaged<StringName, byte*>)Entry(ref _getString, "glGetString"))(name);

    public byte* GetString(StringName name, uint index) =>
        ((delegate* unmanaged<StringName, uint, byte*>)Entry(ref _getStringi, "glGetStringi"))(name, index);

    public void GetInteger(GetPName pname, int* data) =>
        ((delegate* unmanaged<GetPName, int*, void>)Entry(ref _getIntegerv, "glGetIntegerv"))(pname, data);

    public void GetInteger(GLEnum target, uint index, int* data) =>
        ((delegate* unmanaged<GLEnum, uint, int*, void>)Entry(ref _getIntegeri_v, "glGetIntegeri_v"))(target, index, data);

    public void GetInteger64(GetPName pname, long* data) =>
        ((delegate* unmanaged<GetPName, long*, void>)Entry(ref _getInteger64v, "glGetInteger64v"))(pname, data);

    public void GetFloat(GetPName pname, float* data) =>
        ((delegate* unmanaged<GetPName, float*, void>)Entry(ref _getFloatv, "glGetFloatv"))(pname, data);

    public void GenQueries(uint n, uint* ids) => ((delegate* unmanaged<uint, uint*, void>)Entry(ref _genQueries, "glGenQueries"))(n, ids);

    public void DeleteQueries(uint n, uint* ids) =>
        ((delegate* unmanaged<uint, uint*, void>)Entry(ref _deleteQueries, "glDeleteQueries"))(n, ids);

    public void BeginQuery(QueryTarget target, uint id) =>
        ((delegate* unmanaged<QueryTarget, uint, void>)Entry(ref _beginQuery, "glBeginQuery"))(target, id);

    public void EndQuery(QueryTarget target) => ((delegate* unmanaged<QueryTarget, void>)Entry(ref _endQuery, "glEndQuery"))(target);

    public void GetQueryObject(uint id, QueryObjectParameterName pname, ulong* @params) =>
        ((delegate* unmanaged<uint, QueryObjectParameterName, ulong*, void>)Entry(ref _getQueryObjectui64v, "glGetQueryObjectui64v"))(
            id, pname, @params);

    public string GetStringS(StringName name) => Text(GetString(name));

    public string GetStringS(StringName name, uint index) => Text(GetString(name, index));

    public int GetInteger(GetPName pname)
    {
        GetInteger(pname, out int data);
        return data;
    }

    public int GetInteger(GLEnum pname) => GetInteger((GetPName)pname);

    public void GetInteger(GetPName pname, out int data)
    {
        // Some parameters answer with several numbers; a single int would be overrun.
        int* values = stackalloc int[16];
        values[0] = 0;
        GetInteger(pname, values);
        data = values[0];
    }

    public void GetInteger(GetPName pname, Span<int> data)
    {
        fixed (int* first = data)
        {
            GetInteger(pname, first);
        }
    }

    public void GetInteger(GLEnum target, uint index, out int data)
    {
        int value = 0;
        GetInteger(target, index, &value);
        data = value;
    }

    public void GetInteger64(GetPName pname, out long data)
    {
        long value = 0;
        GetInteger64(pname, &value);
        data = value;
    }

    public uint GenQuery()
    {
        uint id = 0;
        GenQueries(1, &id);
        return id;
    }

    public void DeleteQuery(uint ids) => DeleteQueries(1, &ids);

    public void GetQueryObject(uint id, QueryObjectParameterName pname, out ulong @params)
    {
        ulong value = 0;
        GetQueryObject(id, pname, &value);
        @params = value;
    }
}
