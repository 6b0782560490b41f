using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies.Packages;

/// <summary>The packs in packages that are named on the command line, verified before anybody uses them.</summary>
static class PackagedSources
{
    public static bool IsPackage(string path) => path.EndsWith(".nupkg", StringComparison.OrdinalIgnoreCase);

    /// <summary>Ends the command with 2 where a package is not whole, or not signed by who is trusted.</summary>
    public static async Task<IReadOnlyList<PackSource>> ReadAsync(
        CommandContext context, IEnumerable<string> paths, SignerOptions signers)
    {
        var sources = new List<PackSource>();
        foreach (var path in paths)
        {
            var file = new FileInfo(path);
            if (!file.Exists) throw CommandException.Usage($"There is no file {path}.", "Name the package.");
            var package = PackageFile.Read(file);
            var good = await signers.RequireAsync(context, file, package);
            context.Output.Note(good is null
                ? $"{file.Name}: nobody said whose signature to trust. Name the signer: --signer SHA256"
                : $"{file.Name} is signed by {good.Signer.Subject} ({good.Signer.Fingerprint}).");
            sources.AddRange(package.Sources);
        }

        return sources;
    }
}
