using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ModelRegistry.Benchmarks.Registry;

/// <summary>The host as it is shipped: published for this system, compiled ahead of time (ReadyToRun).</summary>
static class PublishedHost
{
    /// <summary>
    /// Publishes the sources as they are, beside the repository's own build output, and says how to start it.
    /// </summary>
    public static async Task<ProcessStartInfo> PublishAsync(CancellationToken cancellationToken)
    {
        var output = Path.Combine(Repository.Kept, "host");
        var publish = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository.Root };
        string[] arguments =
        [
            "publish", "core/ModelRegistry.Host", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier,
            "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:NuGetLockFilePath=obj/published.lock.json",
            "--artifacts-path", Path.Combine(Repository.Kept, "artifacts"), "-o", output, "-v", "q", "--nologo",
            "-nodeReuse:false", "-p:UseSharedCompilation=false",   // servers that stay would hold the output open
        ];
        foreach (var argument in arguments) publish.ArgumentList.Add(argument);
        await Tool.RunAsync(publish, cancellationToken);
        return new ProcessStartInfo("dotnet", ["exec", Path.Combine(output, "registry-host.dll")]);
    }
}
