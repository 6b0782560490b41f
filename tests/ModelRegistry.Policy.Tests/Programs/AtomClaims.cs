using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace ModelRegistry.Policy.Tests.Programs;

/// <summary>Random conditions about single values.</summary>
static class AtomClaims
{
    static readonly DateOnly Today = DateOnly.FromDateTime(Policies.Noon.UtcDateTime);

    public static Gen<Claim> Any => Gen.OneOf(
        Share, Tier, Flag, Present, Empty, Contains, Licence, Dated, Aged, Shape, Otherwise, Sum, Counted);

    static Gen<Claim> Share =>
        from path in Gen.OneOfConst("evals.llm.hallucination_rate", "evals.llm.toxicity", "evals.task.accuracy")
        from relation in Gen.OneOfConst("at most", "at least", "less than", "more than")
        from percent in Gen.Int[0, 6]
        select new Claim($"{path} is {relation} {percent}%", (document, _) =>
            Ordered(Naive.Share(Naive.At(document, path)), relation, percent / 100m));

    static Gen<Claim> Tier =>
        from value in Gen.OneOfConst("Low", "Medium", "High")
        from relation in Gen.OneOfConst("at most", "at least", "less than", "more than")
        select new Claim($"risk.tier is {relation} {value}", (document, _) =>
            Naive.OneOf(Naive.At(document, "risk.tier"), "Low", "Medium", "High") is { } tier
                ? Ordered(Rank(tier), relation, Rank(value)) : null);

    static Gen<Claim> Flag =>
        from path in Gen.OneOfConst("data.external", "security.signed")
        from written in Gen.OneOfConst("is true", "is false", "is not true")
        select new Claim($"{path} {written}", (document, _) =>
            Naive.Flag(Naive.At(document, path)) is { } flag ? flag == (written == "is true") : null);

    static Gen<Claim> Present =>
        from path in Gen.OneOfConst("risk.tier", "evals.llm", "provenance.commit", "data.residency", "artifacts")
        from missing in Gen.Bool
        select new Claim($"{path} is {(missing ? "missing" : "present")}", (document, _) =>
            IsThere(path, Naive.At(document, path)) != missing);

    static Gen<Claim> Empty =>
        from path in Gen.OneOfConst("data.residency", "identity.owners")
        from negated in Gen.Bool
        select new Claim($"{path} is {(negated ? "not " : "")}empty", (document, _) =>
            Naive.Texts(Naive.At(document, path)) is { } items ? items.Count == 0 != negated : null);

    static Gen<Claim> Contains =>
        from how in Gen.OneOfConst("all", "any", "none")
        from wanted in Gen.OneOfConst("eu-west-1", "us-east-1").List[1, 2]
        select new Claim($"data.residency contains {how} of {{ {string.Join(", ", wanted)} }}", (document, _) =>
            Naive.Texts(Naive.At(document, "data.residency")) is not { } items ? null : how switch
            {
                "all" => wanted.All(items.Contains),
                "any" => wanted.Exists(items.Contains),
                _ => !wanted.Exists(items.Contains),
            });

    static Gen<Claim> Licence =>
        Gen.Const(new Claim("legal.license is allowed by { MIT, Apache-2.0 }", (document, _) =>
            Naive.Licence(Naive.At(document, "legal.license")) is { } id
                ? id.ToUpperInvariant() is "MIT" or "APACHE-2.0" : null));

    static Gen<Claim> Dated =>
        from relation in Gen.OneOfConst("after", "before", "at least", "at most")
        from day in Gen.OneOfConst("today", "2026-01-14", "2026-01-16")
        select new Claim($"governance.recert_date is {relation} {day}", (document, _) =>
            Naive.Day(Naive.At(document, "governance.recert_date")) is { } date
                ? Ordered(date.DayNumber, relation, Day(day).DayNumber) : null);

    static Gen<Claim> Aged =>
        from days in Gen.Int[0, 40]
        select new Claim($"age of security.license_scan.finished is at most {days} days", (document, _) =>
            Naive.Day(Naive.At(document, "security.license_scan.finished")) is { } date && date <= Today
                ? date.AddDays(days) >= Today : null);

    static Gen<Claim> Shape =>
        Gen.Const(new Claim("provenance.commit matches \"[a-f0-9]{7}\"", (document, _) =>
            Naive.Text(Naive.At(document, "provenance.commit")) is { } text
                ? text.Length == 7 && text.All(char.IsAsciiHexDigitLower) : null));

    static Gen<Claim> Otherwise =>
        from percent in Gen.Int[0, 6]
        select new Claim($"(evals.llm.toxicity otherwise evals.task.accuracy) is at most {percent}%", (document, _) =>
            Ordered(
                Naive.Share(Naive.At(document, "evals.llm.toxicity"))
                    ?? Naive.Share(Naive.At(document, "evals.task.accuracy")), "at most", percent / 100m));

    static Gen<Claim> Sum =>
        Gen.Const(new Claim("evals.task.accuracy is at least evals.llm.toxicity + 2%", (document, _) =>
            Ordered(
                Naive.Share(Naive.At(document, "evals.task.accuracy"))
                    - (Naive.Share(Naive.At(document, "evals.llm.toxicity")) + 0.02m), "at least", 0)));

    static Gen<Claim> Counted =>
        from least in Gen.Int[0, 3]
        select new Claim(
            $"(at least {least} distinct approval.by among approval in governance.approvals "
            + "where approval.decision is approved)",
            (document, _) => Naive.Items(Naive.At(document, "governance.approvals")) is { } items
                ? Distinct(items, least) : null);

    static bool? Ordered(decimal? left, string relation, decimal right) =>
        left is not { } value ? null : relation switch
    {
        "at most" => value <= right,
        "at least" => value >= right,
        "less than" or "before" => value < right,
        _ => value > right,
    };

    static bool? Distinct(List<JsonNode?> items, int least)
    {
        HashSet<string> certain = [];
        var possible = 0;
        foreach (var item in items)
        {
            var decision = Naive.OneOf(Naive.At(item, "decision"), "approved", "rejected");
            if (decision == "rejected") continue;
            var by = Naive.Text(Naive.At(item, "by"));
            if (decision is null || by is null) possible++;
            else certain.Add(by);
        }

        return certain.Count >= least ? true : certain.Count + possible < least ? false : null;
    }

    static bool IsThere(string path, JsonNode? node) => path switch
    {
        "risk.tier" => Naive.OneOf(node, "Low", "Medium", "High") is not null,
        "evals.llm" => node is JsonObject,
        "provenance.commit" => Naive.Text(node) is not null,
        "data.residency" => Naive.Texts(node) is not null,
        _ => node is JsonArray,
    };

    static int Rank(string tier) => Array.IndexOf(["Low", "Medium", "High"], tier);

    static DateOnly Day(string written) => written == "today" ? Today
        : DateOnly.Parse(written, CultureInfo.InvariantCulture);
}
