using System.Globalization;

namespace ModelRegistry.Policy.Tests.Comparing;

/// <summary>A rule of random parts, and the same rule with some of them made stricter.</summary>
sealed class RandomEdit(int seed)
{
    readonly Random _random = new(seed);

    public (string Rule, string Stricter) Make()
    {
        // Two lines about one field could hide each other, and then nothing would be stricter.
        var kinds = Enumerable.Range(0, 9).OrderBy(_ => _random.Next()).Take(_random.Next(1, 4));
        List<(string Wide, string Narrow)> parts = [.. kinds.Select(Part)];
        var changed = _random.Next(parts.Count);
        var rule = parts.Select(part => part.Wide).ToList();
        var stricter = parts.Select((part, index) => index == changed || _random.Next(3) == 0 ? part.Narrow : part.Wide)
            .ToList();
        var (mild, strict) = _random.Next(4) == 0 ? ("warn on submit", "block on submit") : ("", "");
        return (Policies.Rule([mild, .. rule]), Policies.Rule([strict, .. stricter]));
    }

    (string Wide, string Narrow) Part(int kind) => kind switch
    {
        0 => Threshold("evals.llm.toxicity", "at most"),
        1 => Threshold("evals.llm.hallucination_rate", "less than"),
        2 => Require("monitoring.log_region is one of {0}", "eu-west-1", "us-east-1", "eu-north-1"),
        3 => Require("data.residency contains any of {0}", "eu-west-1", "us-east-1", "eu-north-1"),
        4 => Require("legal.license is allowed by {0}", "MIT", "ISC", "Apache-2.0"),
        5 => ("require risk.tier is at most Medium", "require risk.tier is Low"),
        6 => ("require provenance.repo is present or data.external is false", "require data.external is false"),
        7 => ("require every a in artifacts where a.type is container satisfies a.signature is verified",
            "require every a in artifacts satisfies a.signature is verified"),
        _ => Days("age of evals.llm.finished is at most"),
    };

    (string, string) Threshold(string path, string relation)
    {
        var most = _random.Next(2, 90);
        return ($"require {path} is {relation} {most}%", $"require {path} is {relation} {_random.Next(1, most)}%");
    }

    (string, string) Days(string text)
    {
        var most = _random.Next(2, 90);
        return (string.Create(CultureInfo.InvariantCulture, $"require {text} {most} days"),
            string.Create(CultureInfo.InvariantCulture, $"require {text} {_random.Next(1, most)} days"));
    }

    (string, string) Require(string form, params string[] items)
    {
        var gone = _random.Next(items.Length);
        return ($"require {Listed(form, items)}", $"require {Listed(form, items.Where((_, index) => index != gone))}");
    }

    static string Listed(string form, IEnumerable<string> items) =>
        form.Replace("{0}", $"{{ {string.Join(", ", items)} }}", StringComparison.Ordinal);
}
