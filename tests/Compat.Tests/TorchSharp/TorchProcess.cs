namespace Disentangle.Compat.Tests.TorchSharp;

/// <summary>Seeds, live counts and thread numbers belong to the process, so these classes run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class TorchProcess
{
    public const string Name = "TorchSharp";
}
