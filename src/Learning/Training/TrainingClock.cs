using System.Diagnostics;

namespace Disentangle.Learning.Training;

/// <summary>Time and image rate of one training session.</summary>
internal sealed class TrainingClock
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly int _batch;
    private readonly long _firstStep;
    private long _markedStep;
    private double _markedSeconds;

    public TrainingClock(int batch, long firstStep)
    {
        _batch = batch;
        _firstStep = firstStep;
        _markedStep = firstStep;
    }

    /// <summary>Seconds of this session.</summary>
    public double Seconds => _watch.Elapsed.TotalSeconds;

    /// <summary>Images per second since the last mark.</summary>
    public double ImagesPerSecond(long step) => Rate(step - _markedStep, Seconds - _markedSeconds);

    /// <summary>Images per second of the whole session.</summary>
    public double OverallRate(long step) => Rate(step - _firstStep, Seconds);

    /// <summary>Starts a new interval.</summary>
    public void Mark(long step)
    {
        _markedStep = step;
        _markedSeconds = Seconds;
    }

    private double Rate(long steps, double seconds) => seconds > 0 ? steps * _batch / seconds : 0;
}
