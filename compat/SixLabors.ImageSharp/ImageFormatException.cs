namespace SixLabors.ImageSharp;

/// <summary>The root of the errors that come from a file's format or content.</summary>
public abstract class ImageFormatException : Exception
{
    private protected ImageFormatException(string errorMessage, Exception? innerException = null)
        : base(errorMessage, innerException)
    {
    }
}
