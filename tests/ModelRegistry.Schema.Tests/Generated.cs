using System.Globalization;
using CsCheck;

namespace ModelRegistry.Schema.Tests;

/// <summary>Random documents: declared, recorded and unknown members, alone and inside lists.</summary>
static class Generated
{
    static readonly string[] s_recorded =
    [
        "identity.authors", "security.", "evals.", "governance.approvals", ".signature=", "monitoring.drift.psi=",
    ];

    /// <summary>Artifacts have the same keys in the same order, so an index means the same everywhere.</summary>
    public static Gen<string> Document => Gen.Select(
        Member("identity", """{"group":@,"authors":[@],"house":@}"""),
        Member("security", """{"signed":@,"sbom_id":@}"""),
        Member("evals", """{"llm":{"toxicity":@},"unknown":@}"""),
        Member("governance", """{"approvals":[{"by":@},{"by":@}],"conformity":{"body":@}}"""),
        Member("monitoring", """{"drift":{"psi":@,"psi_threshold":@}}"""),
        Member("artifacts", """[{"path":"a","type":@,"signature":@},{"path":"b","license":@,"signature":@}]"""),
        Member("house", """{"signature_":@,"list":[{"by":@}]}"""),
        (a, b, c, d, e, f, g) =>
            "{" + string.Join(',', new[] { a, b, c, d, e, f, g }.Where(part => part.Length > 0)) + "}");

    public static bool IsRecorded(string leaf) =>
        s_recorded.Any(place => place.StartsWith('.')
            ? leaf.StartsWith("artifacts", StringComparison.Ordinal) && leaf.Contains(place, StringComparison.Ordinal)
            : leaf.StartsWith(place, StringComparison.Ordinal));

    /// <summary>The member with a random number for each @, or nothing.</summary>
    static Gen<string> Member(string name, string shape) =>
        Gen.Select(Gen.Bool, Gen.Int[0, 3].Array[5], (there, numbers) =>
        {
            if (!there) return "";
            var parts = shape.Split('@');
            var digits = numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)).Take(parts.Length - 1);
            return $"\"{name}\":{string.Concat(parts.Zip(digits.Append(""), string.Concat))}";
        });
}
