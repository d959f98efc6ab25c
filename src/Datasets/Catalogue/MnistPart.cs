namespace Disentangle.Datasets.Catalogue;

/// <summary>The two parts of MNIST, which share no writer.</summary>
public enum MnistPart
{
    /// <summary>60,000 images, the files <c>train-…</c>.</summary>
    Train,

    /// <summary>10,000 images, the files <c>t10k-…</c>.</summary>
    Test,
}
