namespace Disentangle.Datasets.Joints;

/// <summary>A joint distribution's text that cannot be read; the message shows the place and the cure.</summary>
public sealed class JointFormatException : FormatException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="expression">The whole text that came.</param>
    /// <param name="column">Place of the fault, 1 for the first character.</param>
    /// <param name="problem">What is wrong there and what is allowed, a full sentence.</param>
    public JointFormatException(string expression, int column, string problem)
        : base($"Joint distribution '{expression}', column {column}: {problem}")
    {
        Expression = expression;
        Column = column;
    }

    /// <summary>The whole text that came.</summary>
    public string Expression { get; }

    /// <summary>Place of the fault, 1 for the first character.</summary>
    public int Column { get; }
}
