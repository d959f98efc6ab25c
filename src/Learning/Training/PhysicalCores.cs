namespace Disentangle.Learning.Training;

/// <summary>
/// Counts the cores that do not share their arithmetic units with another: more tensor threads than that only wait for each other.
/// </summary>
internal static class PhysicalCores
{
    /// <summary>Physical cores this process may use, at least 1; logical ones where the system does not tell them apart.</summary>
    public static int Count(string cpuFolder = "/sys/devices/system/cpu")
    {
        int allowed = Environment.ProcessorCount;
        if (!Directory.Exists(cpuFolder))
        {
            return allowed;
        }

        int physical = Directory.EnumerateDirectories(cpuFolder, "cpu*")
            .Select(cpu => Path.Combine(cpu, "topology", "thread_siblings_list"))
            .Where(File.Exists)
            .Select(File.ReadAllText)
            .Distinct()
            .Count();
        return physical == 0 ? allowed : Math.Min(physical, allowed);
    }
}
