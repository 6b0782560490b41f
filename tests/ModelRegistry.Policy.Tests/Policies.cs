using System.Text.Json;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests;

/// <summary>Compiles small packs and decides with them.</summary>
static class Policies
{
    public static DateTimeOffset Noon { get; } = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    public static Compilation Compile(params string[] packs) => new PolicyCompiler(new MetadataSchema())
        .Compile([.. packs.Select(
            (text, index) => new PackSource(index == 0 ? "p.policy" : $"p{index}.policy", text))]);

    /// <summary>The set, or a failure that shows what is wrong with the packs.</summary>
    public static PolicySet Set(params string[] packs)
    {
        var compilation = Compile(packs);
        Assert.True(compilation is Compilation.Succeeded, string.Join("\n\n", Rendered(compilation)));
        return ((Compilation.Succeeded)compilation).Set;
    }

    public static IEnumerable<string> Rendered(Compilation compilation) =>
        All(compilation).Select(diagnostic => diagnostic.Render());

    /// <summary>Mistakes, and the warnings of packs that check nothing; doubts have tests of their own.</summary>
    public static IReadOnlyList<Diagnostic> All(Compilation compilation) =>
        [.. Everything(compilation).Where(each => each.Code is "L0101" or "L0105" || each.Code[0] != 'L')];

    public static IReadOnlyList<Diagnostic> Everything(Compilation compilation) => compilation switch
    {
        Compilation.Failed failed => failed.Diagnostics,
        Compilation.Succeeded succeeded => succeeded.Warnings,
        _ => [],
    };

    public static IReadOnlyList<Diagnostic> Errors(Compilation compilation) =>
        [.. All(compilation).Where(each => each.Severity == Severity.Error)];

    /// <summary>A pack of one rule that blocks promotion, with these clauses.</summary>
    public static string Rule(params string[] clauses) =>
        $"pack a/b version 1.0.0\nrule R-1 \"A rule\" {{\n  block on promote\n  {string.Join("\n  ", clauses)}\n}}\n";

    /// <summary>What a rule with one requirement says about a document.</summary>
    public static RuleResult Judge(string condition, string json) =>
        Assert.Single(Decide(Set(Rule($"require {condition}")), json).Rules);

    public static Decision Decide(PolicySet set, string json, PolicyEvent? happening = null) =>
        set.Evaluate(Json(json), new(happening ?? new("promote", "production"), Noon));

    public static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
