using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Linting;

/// <summary>
/// Looks for what compiles and is probably not meant. A comment <c># lint: allow L0105 because …</c> silences a
/// warning: on the line itself, right above it, or right above the declaration that it stands in.
/// </summary>
sealed class Linter(BindingContext context)
{
    readonly ILint[] _lints =
    [
        new VacuityLint(), new UnusedLint(), new ConstantLint(), new ContradictionLint(), new RepetitionLint(),
        new MannersLint(), new DuplicateRuleLint(), new WaiverLint(),
    ];

    /// <summary>Adds the warnings about these packs to the context, and takes away those that are silenced.</summary>
    /// <remarks>
    /// While there is a mistake there are no warnings: half of them would be about what is going to change.
    /// </remarks>
    public void Check(ImmutableArray<BoundPack> packs)
    {
        var mistakes = context.Diagnostics.Concat(packs.SelectMany(pack => pack.Scope.Syntax.Diagnostics))
            .Any(each => each.Severity == Severity.Error);
        if (mistakes) context.Diagnostics.RemoveAll(IsLint);
        else CheckAll(packs);
    }

    void CheckAll(ImmutableArray<BoundPack> packs)
    {
        foreach (var subject in packs.Select(pack => new LintSubject(pack, packs, context)))
        {
            var found = _lints.SelectMany(lint => lint.Check(subject))
                .Concat(context.Diagnostics.Where(each => IsLint(each) && each.Span.Source == subject.Syntax.Source))
                .ToList();
            var comments = new AllowComments(subject.Syntax);
            context.Diagnostics.RemoveAll(found.Contains);
            foreach (var warning in found.Where(each => !comments.Silence(each))) context.Report(warning);
            foreach (var useless in comments.Useless()) context.Report(useless);
        }
    }

    static bool IsLint(Diagnostic diagnostic) => diagnostic.Code.StartsWith('L');
}
