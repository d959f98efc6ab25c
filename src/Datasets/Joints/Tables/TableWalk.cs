namespace Disentangle.Datasets.Joints.Tables;

/// <summary>
/// Goes through a row-major table and says where in a second table the counterparts of its cells stand. The table falls into runs of
/// equal length within which the counterpart moves by one fixed step, so that inner loops need neither division nor carry.
/// </summary>
internal sealed class TableWalk
{
    // The axes outside a run, innermost first.
    private readonly List<int> _lengths = [];
    private readonly List<int> _strides = [];
    private readonly int[] _classes;
    private int _next;

    /// <summary>Starts at the first cell.</summary>
    /// <param name="sizes">Sizes of the table's axes, shape [K].</param>
    /// <param name="strides">Step of the counterpart for one class of each axis, 0 where the second table has no such axis; shape [K].</param>
    public TableWalk(ReadOnlySpan<int> sizes, ReadOnlySpan<int> strides)
    {
        for (int k = sizes.Length - 1; k >= 0; k--)
        {
            if (sizes[k] == 1)
            {
                continue;
            }

            if (_lengths.Count > 0 && strides[k] == _strides[^1] * _lengths[^1])
            {
                // Both tables step evenly from the inner axis to this one: they are one axis.
                _lengths[^1] *= sizes[k];
            }
            else
            {
                _lengths.Add(sizes[k]);
                _strides.Add(strides[k]);
            }
        }

        if (_lengths.Count > 0)
        {
            (RunLength, RunStride) = (_lengths[0], _strides[0]);
            _lengths.RemoveAt(0);
            _strides.RemoveAt(0);
        }

        _classes = new int[_lengths.Count];
    }

    /// <summary>Cells in each run.</summary>
    public int RunLength { get; } = 1;

    /// <summary>Step of the counterpart from cell to cell of a run.</summary>
    public int RunStride { get; }

    /// <summary>Counterpart of the next run's first cell.</summary>
    public int NextRun()
    {
        int start = _next;
        for (int k = 0; k < _classes.Length; k++)
        {
            _next += _strides[k];
            if (++_classes[k] < _lengths[k])
            {
                break;
            }

            _next -= _strides[k] * _lengths[k];
            _classes[k] = 0;
        }

        return start;
    }
}
