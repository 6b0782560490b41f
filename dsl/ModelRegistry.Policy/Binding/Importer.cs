using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>Finds the packs that a pack imports. A version matches by its first parts: 1 takes 1.x.y.</summary>
sealed class Importer(BindingContext context, IReadOnlyDictionary<string, PackScope> packs)
{
    public void Link(PackScope scope)
    {
        foreach (var import in scope.Syntax.Declarations.OfType<Declaration.Import>())
        {
            context.Watch?.Ask(import.Pack, new Question.OfPack());
            if (!packs.TryGetValue(import.Pack.Text, out var found))
            {
                var nearest = context.Spelling.Nearest(import.Pack.Text, packs.Keys);
                context.Report(Diagnostic
                    .Error("P0250", $"the pack `{import.Pack.Text}` is not here", import.Pack.Span,
                        "not among the packs that are compiled together")
                    .Meant(nearest));
                scope.Damage(Alias(import));
                continue;
            }

            context.Watch?.Found(import.Pack.Span, new Meaning.OfPack(found));
            var version = found.Syntax.Version?.Text ?? "";
            if (version != import.Version && !version.StartsWith($"{import.Version}.", StringComparison.Ordinal))
            {
                context.Report(Diagnostic.Error(
                    "P0254", $"`{import.Pack.Text}` is here in version {version}", import.Span,
                        $"version {import.Version} is asked for"));
            }

            var alias = Alias(import);
            if (scope.Imports.TryAdd(alias, found)) scope.ImportNames.Add(alias, import.Pack);
            else
            {
                context.Report(Diagnostic.Error(
                    "P0253", $"two imports are called `{alias}`", import.Span, "give one another name with `as`"));
            }
        }
    }

    static string Alias(Declaration.Import import) => import.Alias?.Text ?? import.Pack.Text.Split('/')[^1];
}
