using Disentangle.Datasets.Files;
using Disentangle.Datasets.Joints;
using Disentangle.Datasets.Random;
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

    /// <summary>Title of exported archives.</summary>
    public virtual string Title => $"{Name}: re-creation drawn by Disentangle";

    /// <summary>What exported files say about their images.</summary>
    public virtual string Note => "The images are re-creations drawn by Disentangle, not the original files.";

    /// <summary>Name of exported files, without ending, where the user names a folder only.</summary>
    public virtual string FileName => Name;

    /// <summary>Factors in the order of the public file.</summary>
    public abstract FactorSpace Factors { get; }

    /// <summary>What images show beyond their factors, in the order of scene rows; none for most data sets.</summary>
    public virtual IReadOnlyList<NuisanceVariable> Nuisance => [];

    /// <summary>Numbers in a scene row: F factors and M nuisance variables.</summary>
    public int SceneWidth => Factors.Dimension + Nuisance.Count;

    /// <summary>Shape and range of each image.</summary>
    public abstract ImageFormat Format { get; }

    /// <summary>Layout of exported files.</summary>
    public abstract FileLayout Layout { get; }

    /// <summary>Raised with every change of any pixel; part of the recipe.</summary>
    public abstract int RendererVersion { get; }

    /// <summary>What must be done before it can be drawn on this machine (files to put somewhere); null where nothing must.</summary>
    public virtual string? Missing => null;

    /// <summary>The joint distribution where the user names none: independent and uniform unless the data set itself is correlated.</summary>
    public virtual JointDistribution DefaultJoint => JointDistribution.Independent(Factors);

    /// <summary>
    /// Whether every combination of the grid can be drawn. Where it cannot, joint distributions hold within <see cref="DefaultJoint"/>'s
    /// support only, renormalised there.
    /// </summary>
    public virtual bool HasEveryCombination => true;

    /// <summary>Whether images can be drawn in any width and height from 16 to 512, not only in those of <see cref="Format"/>.</summary>
    public virtual bool HasAnySize => false;

    /// <summary>Whether <see cref="RenderQuality.Fast"/> is another way of drawing than <see cref="RenderQuality.Faithful"/>.</summary>
    public virtual bool HasQualities => false;

    /// <summary>What its renderers can tell of each pixel besides the colour.</summary>
    public virtual PixelChannels Channels => PixelChannels.None;

    /// <summary>How images are drawn where nobody says anything else.</summary>
    public virtual Drawing Drawing => new(Format.Width, Format.Height);

    /// <summary>Creates a renderer on the thread that owns the GL context; dispose it before the thread.</summary>
    public IObservationRenderer CreateRenderer(RenderThread thread) => CreateRenderer(thread, Drawing);

    /// <summary>The same for another size or quality, which the data set must have.</summary>
    public abstract IObservationRenderer CreateRenderer(RenderThread thread, Drawing drawing);

    /// <summary>This data set drawn in another size or quality, which it must have.</summary>
    /// <param name="size">Width and height in pixels; null for its own.</param>
    /// <param name="quality">How carefully; null for its own way.</param>
    internal DatasetDefinition DrawnAs((int Width, int Height)? size, RenderQuality? quality)
    {
        (int width, int height) = size ?? (Drawing.Width, Drawing.Height);
        Drawing drawing = new(width, height, quality ?? Drawing.Quality);
        return drawing == Drawing ? this : new DrawnDataset(this, drawing);
    }

    /// <summary>Writes scene rows of given classes, with the nuisance that (seed, index) stands for.</summary>
    /// <param name="classes">Classes, shape [F].</param>
    /// <param name="seed">Seed of the nuisance, any value.</param>
    /// <param name="index">Index of the observation, at least 0.</param>
    /// <param name="scene">Receives F coordinates, then M nuisance values.</param>
    public void WriteScene(ReadOnlySpan<int> classes, ulong seed, long index, Span<double> scene)
    {
        for (int f = 0; f < classes.Length; f++)
        {
            scene[f] = classes[f];
        }

        PhiloxStream random = new(seed, RandomPurpose.Nuisance, (ulong)index);
        for (int m = 0; m < Nuisance.Count; m++)
        {
            scene[classes.Length + m] = Nuisance[m].Draw(ref random);
        }
    }
}
