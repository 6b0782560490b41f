using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;
using ModelRegistry.Schema;

namespace ModelRegistry.Cli.Commands.Policies.Impact;

/// <summary>Both sides of a comparison without a registry.</summary>
static class LocalPolicies
{
    /// <summary>Null when packs do not compile; what is wrong with them has been shown.</summary>
    public static async Task<(PolicySet Old, PolicySet New)?> CompileAsync(
        CommandContext context, ImpactOptions options)
    {
        if (context.Get(options.Old) is not { Length: > 0 } old)
            throw CommandException.Usage("Without a registry no pack is in force to compare with.",
                "Name the packs of today with --old.");
        var before = await PackFiles.ReadAsync(old, context.Stop);
        var over = await PackFiles.ReadAsync(context.GetOptional(options.New) ?? [], context.Stop);
        var compiler = new PolicyCompiler(new MetadataSchema());
        var gone = over.Select(compiler.NameOf).Concat(context.Get(options.Without) ?? []).ToHashSet();
        IReadOnlyList<PackSource> beneath = context.Get(options.Alone)
            ? []
            : [.. before.Where(pack => !gone.Contains(compiler.NameOf(pack)))];
        return Compile(context, before) is { } one && Compile(context, [.. beneath, .. over]) is { } two
            ? (one, two)
            : null;
    }

    static PolicySet? Compile(CommandContext context, IReadOnlyList<PackSource> packs)
    {
        var compilation = PackFiles.Compile(packs);
        if (compilation is Compilation.Succeeded(var set, _)) return set;
        foreach (var diagnostic in PackFiles.Diagnostics(compilation)) context.Output.Note(diagnostic.Render() + "\n");
        return null;
    }
}
