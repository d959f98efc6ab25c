namespace Disentangle.Datasets.Files.Verification;

/// <summary>One thing that is wrong with a file.</summary>
/// <param name="Message">What, a full sentence.</param>
/// <param name="FirstIndex">Row of the first observation concerned; null where it concerns the whole file.</param>
/// <param name="LastIndex">Row of the last observation that may be concerned; equal to the first where it is known exactly.</param>
public sealed record Finding(string Message, long? FirstIndex = null, long? LastIndex = null);
