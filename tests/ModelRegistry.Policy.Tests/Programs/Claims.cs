using CsCheck;

namespace ModelRegistry.Policy.Tests.Programs;

/// <summary>Random conditions of every kind that the language has, each with what it means.</summary>
static class Claims
{
    public static Gen<Claim> Any(int depth) => depth == 0 ? AtomClaims.Any : Gen.Frequency(
        (4, AtomClaims.Any), (2, Joined(depth, "and")), (2, Joined(depth, "or")),
        (1, Negated(depth)),
            (1, IfThen(depth)),
        (3, QuantifiedClaims.Any));

    static Gen<Claim> Joined(int depth, string word) =>
        from left in Any(depth - 1)
        from right in Any(depth - 1)
        select new Claim($"({left} {word} {right})", (document, item) => word == "and"
            ? Claim.And(left.Holds(document, item), right.Holds(document, item))
            : Claim.Or(left.Holds(document, item), right.Holds(document, item)));

    static Gen<Claim> Negated(int depth) => Any(depth - 1).Select(inner =>
        new Claim($"not ({inner})", (document, item) => !inner.Holds(document, item)));

    static Gen<Claim> IfThen(int depth) =>
        from condition in Any(depth - 1)
        from then in Any(depth - 1)
        select new Claim($"(if {condition} then {then})", (document, item) =>
            Claim.Or(!condition.Holds(document, item), then.Holds(document, item)));
}
