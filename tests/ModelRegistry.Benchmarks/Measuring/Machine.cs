using System.Runtime.InteropServices;

namespace ModelRegistry.Benchmarks.Measuring;

/// <summary>What the figures were measured on, and how busy it was.</summary>
static class Machine
{
    public static string Describe() =>
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, "
        + $"{RuntimeInformation.OSDescription}, .NET {Environment.Version}, load {Load()}";

    static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
