using System.Diagnostics;
using System.Text;
using ModelRegistry.Benchmarks.Measuring;

namespace ModelRegistry.Benchmarks.Policies;

/// <summary>
/// Engines that run in Node: CEL and Cedar. They are measured when <c>npm install</c> was run in
/// <c>tests/ModelRegistry.Benchmarks/Policies/peers</c>, and named as not measured when it was not.
/// </summary>
static class JavaScriptPeers
{
    public static async Task RunAsync(Report report, List<byte[]> json, CancellationToken cancellationToken)
    {
        report.Heading("engines in Node");
        var folder = Path.Combine(Root(), "tests", "ModelRegistry.Benchmarks", "Policies", "peers");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Console.WriteLine($"  not measured: run `npm install` in {folder}");
            return;
        }

        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, json.Select(Encoding.UTF8.GetString), cancellationToken);
            using var node = Process.Start(new ProcessStartInfo("node", ["peers.mjs", file])
            {
                WorkingDirectory = folder, RedirectStandardOutput = true,
            }) ?? throw new InvalidOperationException("node does not start");
            Console.WriteLine(await node.StandardOutput.ReadToEndAsync(cancellationToken));
            await node.WaitForExitAsync(cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }

    static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ModelRegistry.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("This does not lie below the solution.");
        return folder.FullName;
    }
}
