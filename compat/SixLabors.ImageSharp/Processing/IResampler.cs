namespace SixLabors.ImageSharp.Processing.Processors.Transforms;

/// <summary>How a resized pixel is made from its source pixels.</summary>
public interface IResampler
{
}
