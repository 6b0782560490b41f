using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Governance.Facts;

/// <summary>
/// The block <c>evals</c> from the newest result of each suite. Where two suites measured the same thing, the newer
/// figure stands. A section's date is that of the oldest result in it: no figure looks younger than it is.
/// </summary>
static class EvaluationFacts
{
    const string Fairness = "fairness";

    public static JsonObject Of(VersionRecords records)
    {
        var newest = records.Current(EvidenceKinds.Evaluation)
            .GroupBy(run => (string?)run.Facts["suite"])
            .Select(suite => suite.OrderBy(Ended).ThenBy(run => run.RecordedAt).Last())
            .OrderBy(Ended).ThenBy(run => run.RecordedAt);
        var evals = new JsonObject();
        var oldest = new Dictionary<string, EvidenceFact>(StringComparer.Ordinal);
        foreach (var run in newest)
        {
            foreach (var section in Add(run, evals))
            {
                oldest.TryAdd(section, run);
                if (run.Finished is null) oldest[section] = run;
            }
        }

        foreach (var (section, run) in oldest) Describe(evals[section]!.AsObject(), run);      // Add made it
        return evals;
    }

    static DateTimeOffset Ended(EvidenceFact run) => run.Finished ?? run.RecordedAt;

    static HashSet<string> Add(EvidenceFact run, JsonObject evals)
    {
        var touched = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, value) in run.Facts["metrics"] as JsonObject ?? [])
        {
            if (path.Split('.') is not ["evals", var section, var metric]) continue;
            Section(evals, section)[metric] = value?.DeepClone();
            touched.Add(section);
        }

        if (run.Facts["groups"] is JsonArray { Count: > 0 } groups)
        {
            Section(evals, Fairness)["groups"] = groups.DeepClone();
            touched.Add(Fairness);
        }

        return touched;
    }

    static JsonObject Section(JsonObject evals, string name)
    {
        if (evals[name] is JsonObject there) return there;
        var made = new JsonObject();
        evals[name] = made;
        return made;
    }

    static void Describe(JsonObject section, EvidenceFact run)
    {
        if (run.Finished is { } finished) section["finished"] = FactTime.Day(finished);
        section["suite"] = run.Facts["suite"]?.DeepClone();
        section["run"] = run.Id.ToString();
    }
}
