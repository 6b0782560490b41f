using CsCheck;

namespace ModelRegistry.Policy.Tests.Syntax;

public sealed class DamageTests
{
    readonly string[] _pieces =
    [
        "", "(", ")", "{", "}", "[", "\"", "\n", " ", "#", "%", "rule", "every x in", "is", "not", "é", "\0", "\uD800",
            "1.2.3",
        "2026-13-01", "at least", ",", "with", "}\n", "-",
    ];

    [SlowFact]
    public void Random_damage_never_throws_and_every_message_can_be_drawn()
    {
        var text = Packs.Ours("baseline").Text;
        var damage = Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 40], Gen.OneOfConst(_pieces)).Array[1, 4];

        damage.Sample(cuts =>
        {
            var broken = cuts.Aggregate(text, (whole, cut) =>
                whole[..Math.Min(cut.Item1, whole.Length)] + cut.Item3 + whole[Math.Min(
                    cut.Item1 + cut.Item2, whole.Length)..]);
            var compilation = Policies.Compile(broken);
            if (compilation is Compilation.Succeeded { Set: var set }) set.RunTests();
            return Policies.Rendered(compilation).All(message => message.Length > 0);
        }, iter: 150, threads: 1, seed: "0N0XIzNsQ0O2");
    }

    [SlowFact]
    public void Every_prefix_of_a_pack_compiles_or_is_explained()
    {
        var text = Packs.Ours("llm-safety").Text;

        for (var length = 0; length < text.Length; length += 97)
        {
            var compilation = Policies.Compile(Packs.Ours("baseline").Text, text[..length]);
            Assert.True(compilation is Compilation.Succeeded || Policies.All(compilation).Count > 0);
        }
    }
}
