using CsCheck;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Syntax;

/// <summary>Packs damaged at random: every one is compiled or explained, and nothing is thrown.</summary>
public sealed class FuzzTests
{
    readonly string[] _pieces =
    [
        "", "(", ")", "{", "}", "[", "]", "\"", "'", "\n", "\n  ", "\t", " ", "#", "%", "rule", "every x in", "is",
            "not",
        "é", "\0", "\uD800", "1.2.3", "2026-13-01", "at least", ",", "with", "}\n", "-", ": ", "- ", "|", ">-", "&a ",
        "*a", "!!str ", "<<: ", "---\n", "define d as d\n", "any exception", "otherwise", "99999999999999999999", "\\",
    ];

    readonly string[] _texts;

    public FuzzTests()
    {
        var whole = Packs.Ours("baseline").Text.Split("\n\n");
        var small = Enumerable.Range(0, whole.Length / 4).Select(index =>
            "pack a/b version 1.0.0\n\n" + string.Join("\n\n", whole.Skip(1 + (index * 4)).Take(4)));
        _texts = [.. small, .. small.Select(Yaml).OfType<string>(), Packs.Ours("llm-safety").Text];
    }

    [SlowFact]
    public void A_few_hundred_damaged_packs_are_compiled_or_explained() => Damage(400, seed: "0N0XIzNsQ0O2");

    /// <summary>Takes minutes; <c>--explicit only</c> runs it.</summary>
    [Fact(Explicit = true)]
    public void A_hundred_thousand_damaged_packs_are_compiled_or_explained() => Damage(100_000, seed: null);

    void Damage(int packs, string? seed)
    {
        var cuts = Gen.Select(Gen.Double[0, 1], Gen.Int[0, 40], Gen.OneOfConst(_pieces)).Array[1, 5];
        var again = Gen.Select(Gen.Int[0, _texts.Length - 1], cuts, Gen.Bool);
        var compiler = new PolicyCompiler(new MetadataSchema());
        again.Sample((text, damage, isYaml) =>
        {
            var broken = damage.Aggregate(_texts[text], Cut);
            var source = new PackSource(isYaml ? "p.policy.yaml" : "p.policy", broken);
            var compilation = compiler.Compile([source]);
            if (new PolicyFormatter().Format(source) is FormatResult.Formatted) new PolicyConverter().ToYaml(source);
            new PolicyConverter().ToText(source);
            return compilation is Compilation.Succeeded
                || Policies.Rendered(compilation).All(message => message.Length > 0);
        }, iter: packs, threads: 1, seed: seed);
    }

    static string Cut(string whole, (double At, int Length, string Piece) cut)
    {
        var start = (int)(cut.At * whole.Length);
        return whole[..start] + cut.Piece + whole[Math.Min(whole.Length, start + cut.Length)..];
    }

    static string? Yaml(string text) =>
        (new PolicyConverter().ToYaml(new("x.policy", text)) as FormatResult.Formatted)?.Text;
}
