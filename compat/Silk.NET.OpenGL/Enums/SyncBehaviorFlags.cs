namespace Silk.NET.OpenGL;

[Flags]
public enum SyncBehaviorFlags
{
    None = 0,
}
