using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies;

/// <summary>Packs that a dry run tries: files, or versions at the registry.</summary>
static class TriedPacks
{
    public static async Task<IReadOnlyList<DraftPack>?> ReadAsync(
        IReadOnlyList<string> named, CancellationToken cancellationToken)
    {
        var packs = new List<DraftPack>();
        foreach (var one in named)
        {
            if (File.Exists(one))
                packs.Add(new(await File.ReadAllTextAsync(one, cancellationToken),
                    PackSource.IsYamlName(one) ? "yaml" : "text"));
            else if (one.Contains('@')) packs.Add(new(Pack: one));
            else
                throw CommandException.Usage($"There is no file {one}.",
                    "Name a pack's file, or a version at the registry as PACK@VERSION.");
        }

        return packs.Count > 0 ? packs : null;
    }
}
