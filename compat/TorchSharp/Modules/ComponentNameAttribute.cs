namespace TorchSharp;

/// <summary>Gives a field another name in its module's state dictionary.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ComponentNameAttribute : Attribute
{
    public required string Name { get; set; }
}
