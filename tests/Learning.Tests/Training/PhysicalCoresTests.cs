using Disentangle.Learning.Training;

namespace Disentangle.Learning.Tests.Training;

public sealed class PhysicalCoresTests
{
    [Fact]
    public void Count_OfHyperThreads_CountsTheirCoreOnce()
    {
        using TemporaryFolder folder = new();
        foreach (int cpu in Enumerable.Range(0, 4))
        {
            string topology = folder[$"cpu{cpu}/topology"];
            Directory.CreateDirectory(topology);
            File.WriteAllText(Path.Combine(topology, "thread_siblings_list"), "0-3\n");
        }

        Directory.CreateDirectory(folder["cpufreq"]);
        Assert.Equal(1, PhysicalCores.Count(folder.Root));
    }

    [Fact]
    public void Count_WithoutTopology_IsTheNumberOfProcessors()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(Environment.ProcessorCount, PhysicalCores.Count(folder.Root));
        Assert.Equal(Environment.ProcessorCount, PhysicalCores.Count(folder["missing"]));
    }
}
