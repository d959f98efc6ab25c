namespace Disentangle.Learning.Pictures.Panels;

/// <summary>Panels one below the other, aligned at the left.</summary>
internal sealed class StackPanel : IPanel
{
    private readonly List<(IPanel Panel, int Gap)> _panels = [];

    public int Width => _panels.Max(p => p.Panel.Width);

    public int Height => _panels.Sum(p => p.Panel.Height + p.Gap);

    /// <summary>Adds a panel below the others.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="gap">Pixels above it.</param>
    public StackPanel Add(IPanel panel, int gap)
    {
        _panels.Add((panel, gap));
        return this;
    }

    public void Draw(Canvas canvas, int left, int top)
    {
        foreach ((IPanel panel, int gap) in _panels)
        {
            panel.Draw(canvas, left, top + gap);
            top += panel.Height + gap;
        }
    }
}
