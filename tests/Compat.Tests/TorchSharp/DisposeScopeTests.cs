using TorchSharp;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace Disentangle.Compat.Tests.TorchSharp;

[Collection(TorchProcess.Name)]
public sealed class DisposeScopeTests
{
    [Fact]
    public void Scope_AtItsEnd_FreesWhatWasCreatedInIt()
    {
        long managed = Tensor.TotalCount, native = Bridge.dt_live_handles();
        Tensor inner;
        using (DisposeScope scope = NewDisposeScope())
        {
            inner = ones(2) + 1;
            Assert.Equal(2, scope.DisposablesCount);
            Assert.Equal(managed + 2, Tensor.TotalCount);
            Assert.Equal(native + 2, Bridge.dt_live_handles());
        }

        Assert.True(inner.IsInvalid);
        Assert.Equal(managed, Tensor.TotalCount);
        Assert.Equal(native, Bridge.dt_live_handles());
    }

    [Fact]
    public void MoveToOuter_SurvivesTheInnerScopeOnly()
    {
        Tensor moved, left;
        using (DisposeScope outer = NewDisposeScope())
        {
            using (DisposeScope inner = NewDisposeScope())
            {
                left = ones(1);
                moved = inner.MoveToOuter(ones(1));
            }

            Assert.True(left.IsInvalid);
            Assert.False(moved.IsInvalid);
            Assert.True(outer.Contains(moved));
        }

        Assert.True(moved.IsInvalid);
    }

    [Fact]
    public void Detach_SurvivesAllScopes()
    {
        Tensor detached, moved;
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                detached = ones(1).DetachFromDisposeScope();
                moved = ones(1).MoveToOuterDisposeScope().MoveToOuterDisposeScope();
            }
        }

        Assert.False(detached.IsInvalid);
        Assert.False(moved.IsInvalid);
        detached.Dispose();
        moved.Dispose();
    }

    [Fact]
    public void DisposeEverythingBut_KeepsOnlyThat()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor kept = ones(1), other = ones(1);
        Assert.Same(kept, scope.DisposeEverythingBut(kept));
        Assert.False(kept.IsInvalid);
        Assert.True(other.IsInvalid);
        Assert.Equal(1, scope.DisposablesCount);
    }

    [Fact]
    public void Dispose_InsideAScope_LeavesTheScope()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor made = ones(1);
        made.Dispose();
        Assert.Equal(0, scope.DisposablesCount);
    }

    [Fact]
    public void Scope_OnAnotherThread_IsNotShared()
    {
        using DisposeScope scope = NewDisposeScope();
        Thread thread = new(() => ones(1).Dispose());
        thread.Start();
        thread.Join();
        Assert.Equal(0, scope.DisposablesCount);
    }

    [Fact]
    public void Scope_EndingBeforeItsInnerOne_Throws()
    {
        DisposeScope outer = NewDisposeScope();
        DisposeScope inner = NewDisposeScope();
        Assert.Throws<InvalidOperationException>(outer.Dispose);
        inner.Dispose();
        outer.Dispose();
    }

    [Fact]
    public void Statistics_CountWhatThisThreadDid()
    {
        DisposeScopeManager.Statistics.Reset();
        Tensor outside = ones(1);
        using (NewDisposeScope())
        {
            ones(1).Dispose();
            Tensor implicitly = ones(1);
            Tensor detached = ones(1).DetachFromDisposeScope();
            detached.Dispose();
            Assert.Equal(3, DisposeScopeManager.Statistics.CreatedInScopeCount);
        }

        ThreadDisposeScopeStatistics counts = DisposeScopeManager.Statistics;
        Assert.Equal(2, counts.DisposedInScopeCount);
        Assert.Equal(1, counts.DetachedFromScopeCount);
        Assert.Equal(1, counts.CreatedOutsideScopeCount);
        Assert.Equal(1, counts.ThreadTotalLiveCount);
        outside.Dispose();
        Assert.Equal(0, counts.ThreadTotalLiveCount);
    }

    [Fact]
    public void PeakCount_IsNeverBelowTotalCount()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor[] many = [.. Enumerable.Range(0, 100).Select(_ => ones(1))];
        Assert.True(Tensor.PeakCount >= Tensor.TotalCount);
        Assert.Equal(100, many.Length);
    }

    [Fact]
    public void TrainingSteps_LeaveNoTensorBehind()
    {
        using var model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1));
        using var optimizer = optim.Adam(model.parameters());
        long Step()
        {
            using (NewDisposeScope())
            {
                optimizer.zero_grad();
                nn.functional.mse_loss(model.call(ones(2, 4)), zeros(2, 1)).backward();
                optimizer.step();
            }

            return Bridge.dt_live_handles();
        }

        long afterFirst = Step();
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(afterFirst, Step());
        }
    }
}
