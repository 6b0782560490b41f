using System.Text.Json.Nodes;
using CsCheck;

namespace ModelRegistry.Policy.Tests.Programs;

/// <summary>Random conditions that go through the artifacts.</summary>
static class QuantifiedClaims
{
    public static Gen<Claim> Any => Gen.OneOf(Every, Some);

    static Gen<Claim> Every =>
        from narrowed in Gen.Bool
        from filter in Item
        from body in Body
        select new Claim($"(every it in artifacts{(narrowed ? $" where {filter}" : "")} satisfies {body})",
            (document, _) => Items(document) is { } items
                ? items.Aggregate((bool?)true, (all, item) => Claim.And(all, Claim.Or(
                    narrowed ? !filter.Holds(document, item) : false, body.Holds(document, item))))
                : null);

    static Gen<Claim> Some =>
        from word in Gen.OneOfConst("some", "no")
        from body in Body
        select new Claim($"({word} it in artifacts where {body})",
            (document, _) => Items(document) is { } items
                ? Found(items.Aggregate((bool?)false, (any, item) => Claim.Or(any, body.Holds(document, item))), word)
                : null);

    static Gen<Claim> Body => Gen.Select(Item, Item, Gen.Bool, (left, right, both) => new Claim(
        $"({left} {(both ? "and" : "or")} {right})",
        (document, item) => both ? Claim.And(left.Holds(document, item), right.Holds(document, item))
            : Claim.Or(left.Holds(document, item), right.Holds(document, item))));

    static Gen<Claim> Item => Gen.OneOf(
        Gen.OneOfConst("weights", "container", "config").Select(kind => new Claim(
            $"it.type is {kind}",
            (_, item) => Naive.OneOf(Naive.At(item, "type"), "weights", "container") is { } type ? type == kind
                : null)),
        Gen.Const(new Claim(
            "it.sha256 is a sha256-digest",
            (_, item) => Naive.Text(Naive.At(item, "sha256")) is { } text
                ? text.Length == 64 && text.All(char.IsAsciiHexDigit) : null)),
        Gen.Const(new Claim(
            "it.license is present", (_, item) => Naive.Licence(Naive.At(item, "license")) is not null)));

    static bool? Found(bool? some, string word) => word == "no" ? !some : some;

    static List<JsonNode?>? Items(JsonNode? document) => Naive.Items(Naive.At(document, "artifacts"));
}
