using System.Diagnostics;

namespace Disentangle.Learning.Training;

/// <summary>How long the parts of training steps took in all.</summary>
public sealed class StepTimes
{
    private readonly TimeSpan[] _spent = new TimeSpan[Enum.GetValues<StepPhase>().Length];

    /// <summary>Time spent in a phase since the last <see cref="Reset"/>.</summary>
    public TimeSpan this[StepPhase phase] => _spent[(int)phase];

    /// <summary>Forgets all times.</summary>
    public void Reset() => Array.Clear(_spent);

    /// <summary>Adds the times of others.</summary>
    public void Add(StepTimes other)
    {
        for (int p = 0; p < _spent.Length; p++)
        {
            _spent[p] += other._spent[p];
        }
    }

    /// <summary>Measures until the result is disposed.</summary>
    public IDisposable Measure(StepPhase phase) => new Interval(this, phase, Stopwatch.GetTimestamp());

    private sealed class Interval(StepTimes times, StepPhase phase, long start) : IDisposable
    {
        public void Dispose() => times._spent[(int)phase] += Stopwatch.GetElapsedTime(start);
    }
}
