using System.Diagnostics;
using ModelRegistry.Benchmarks.Registry;
using ModelRegistry.Testing.Processes;

namespace ModelRegistry.Benchmarks.Startup;

/// <summary>The database that the quickstart leaves behind: a model that went to production and back.</summary>
static class QuickstartData
{
    public static async Task MakeAsync(string data, ProcessStartInfo program, CancellationToken cancellationToken)
    {
        var work = Directory.CreateTempSubdirectory("registry-bench-");
        try
        {
            var command = BuiltProgram.Start("sdk/ModelRegistry.Cli", "registry");
            var sign = new ProcessStartInfo(command.FileName, [.. command.ArgumentList, "sign", "key", "release"])
            {
                WorkingDirectory = work.FullName,
            };
            await Tool.RunAsync(sign, cancellationToken);
            var keys = Directory.CreateDirectory(Path.Combine(data, "trusted-keys"));
            File.Copy(Path.Combine(work.FullName, "release.pub"), Path.Combine(keys.FullName, "release.pub"));

            await using var host = await BenchHost.StartAsync(data, cancellationToken, program: program);
            var walk = new ProcessStartInfo(
                "bash", [Path.Combine(Repository.Root, "samples", "quickstart", "quickstart.sh")])
            {
                WorkingDirectory = work.FullName,
            };
            walk.Environment["REGISTRY_URL"] = host.Address.ToString();
            walk.Environment["REGISTRY_TOKEN"] = host.AdminToken;
            walk.Environment["REGISTRY_CLI"] = string.Join(' ', command.ArgumentList.Prepend(command.FileName));
            walk.Environment["QUICKSTART_KEY"] = Path.Combine(work.FullName, "release.key");
            await Tool.RunAsync(walk, cancellationToken);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }
}
