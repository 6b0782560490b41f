using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;
using ModelRegistry.Policy.Explaining;

namespace ModelRegistry.Cli.Commands.Policies;

/// <summary>An explanation without a registry: a document and packs from files.</summary>
sealed class ExplainedOffline(CommandContext context, ExplainOptions options)
{
    /// <summary>Null when the packs do not compile; what is wrong with them has been printed.</summary>
    public async Task<Explanation?> ExplainAsync()
    {
        var document = await DeclaredDocument.ReadAsync(context.Get(options.Document)!, context.Stop); // it was given
        if (await PackFiles.CompileAsync(context, context.Get(options.Subjects), forPrograms: true) is not { } set)
            return null;
        var happening = new PolicyEvent(
            context.Get(options.On)!, context.Get(options.To), Use: context.Get(options.Use), // without it nobody asks
            Registered: context.Get(options.Registered));
        return set.Explain(document, new(happening, context.Get(options.At) ?? TimeProvider.System.GetUtcNow())
        {
            Previous = context.Get(options.Previous) is { } previous
                ? await DeclaredDocument.ReadAsync(previous, context.Stop) : null,
            Team = context.Get(options.Team),
        });
    }
}
