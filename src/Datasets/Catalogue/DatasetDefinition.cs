using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Sources;
using Disentangle.Render;

namespace Disentangle.Datasets.Catalogue;

/// <summary>One data set of the catalogue: its factors, its pictures and its public file layout.</summary>
public abstract class DatasetDefinition
{
    /// <summary>Name on the command line, kebab-case.</summary>
    public abstract string Name { get; }

    /// <summary>One line for listings.</summary>
    public abstract string Summary { get; }

    /// <summary>Where the data set comes from: paper and address.</summary>
    public abstract string Source { get; }

    /// <summary>Factors in the order of the public file.</summary>
    public abstract FactorSpace Factors { get; }

    /// <summary>Shape and range of each image.</summary>
    public abstract ImageFormat Format { get; }

    /// <summary>Layout of exported files.</summary>
    public abstract FileLayout Layout { get; }

    /// <summary>Raised with every change of any pixel; part of the recipe.</summary>
    public abstract int RendererVersion { get; }

    /// <summary>The joint distribution where the user names none: independent and uniform unless the data set itself is correlated.</summary>
    public virtual JointDistribution DefaultJoint => JointDistribution.Independent(Factors);

    /// <summary>Creates a renderer on the thread that owns the GL context; dispose it before the thread.</summary>
    public abstract IObservationRenderer CreateRenderer(RenderThread thread);
}
