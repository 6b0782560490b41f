using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Linting;

/// <summary>L0102: a name that nothing asks for, here or in the packs that it was compiled with.</summary>
sealed class UnusedLint : ILint
{
    public IEnumerable<Diagnostic> Check(LintSubject subject)
    {
        var used = subject.Context.Used;
        var testsRules = subject.Syntax.Declarations.Any(each =>
            each is Declaration.Test or Declaration.Waiver or Declaration.Override);
        return from declaration in subject.Syntax.Declarations
               let noun = Noun(declaration)
               where noun is not null && !used.Contains(declaration.Name)
                   && !(testsRules && declaration is Declaration.Import)
               select Diagnostic
                   .Warning("L0102", $"nothing uses {noun} `{declaration.Name.Text}`", declaration.Name.Span)
                   .Help("take it away, or silence with `# lint: allow L0102 because ...` when other packs use it");
    }

    static string? Noun(Declaration declaration) => declaration switch
    {
        Declaration.List => "the list",
        Declaration.Function => "the function",
        Declaration.Parameter => "the parameter",
        Declaration.Define => "the definition",
        Declaration.Standard => "the standard",
        Declaration.Sample => "the sample",
        Declaration.Import => "the import of",
        _ => null,
    };
}
