using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Policies.Impact;

/// <summary>The command line as the request that it makes.</summary>
static class ImpactQuestions
{
    public static async Task<ImpactRequest> ReadAsync(CommandContext context, ImpactOptions options) => new(
        await PacksAsync(context, context.GetOptional(options.New) ?? []),
        context.Get(options.Old) is { Length: > 0 } old ? await PacksAsync(context, old) : null,
        context.Get(options.Without), context.Get(options.Alone), context.Get(options.Event),
        context.Get(options.Target), context.Get(options.Use), context.Get(options.At), context.Get(options.Group),
        context.Get(options.Owner), context.Get(options.Tier), context.Get(options.States) is { Length: > 0 } states
            ? states
            : null);

    static async Task<IReadOnlyList<ImpactPack>> PacksAsync(CommandContext context, IReadOnlyList<string> named)
    {
        var packs = new List<ImpactPack>();
        foreach (var name in named)
        {
            if (!File.Exists(name) && !Directory.Exists(name)
                && name.Split('@') is [{ Length: > 0 } pack, { Length: > 0 } version] && pack.Contains('/'))
                packs.Add(new(pack, Version: version));
            else packs.AddRange((await PackFiles.ReadAsync([name], context.Stop))
                .Select(source => new ImpactPack(source.Name, source.Text)));
        }

        return packs;
    }
}
