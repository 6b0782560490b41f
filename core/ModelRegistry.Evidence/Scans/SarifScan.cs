using System.Text.Json;
using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Scans;

/// <summary>
/// SARIF 2.1.0. A result counts unless it is suppressed, of level none, or of a kind other than fail. A run without
/// results was not executed (§3.14.23), and an unsuccessful invocation proves nothing: both make the scan a failed
/// one.
/// </summary>
static class SarifScan
{
    const int MaxRuns = 16;

    public static ScanReport Read(JsonCursor root)
    {
        if (root.RequiredText("version") != "2.1.0") root.Problem("has a SARIF version other than 2.1.0.");
        var runs = root.Items("runs", MaxRuns);
        if (runs.Count == 0) root.Problem("has no runs.");
        var drivers = runs.Select(run => run.Object("tool")?.Object("driver")).ToList();
        if (drivers.Any(driver => driver is null)) root.Problem("has a run without tool.driver.");
        var driver = drivers.FirstOrDefault();
        var invocations = runs.SelectMany(run => run.Items("invocations", MaxRuns)).ToList();
        var failed = runs.Any(run => !run.Has("results"))
            || invocations.Any(i => i.Member("executionSuccessful")?.Value.ValueKind == JsonValueKind.False);
        return new(
            ScanFormat.Sarif, driver?.RequiredText("name") ?? "",
            driver?.Text("semanticVersion") ?? driver?.Text("version"),
            Target: null, invocations.Select(i => i.Instant("endTimeUtc")).Max(), [ScanKind.Unstated], failed, [],
            [.. runs.SelectMany(run => run.Items("results", ScanReader.MaxFindings)).Where(Counts).Select(Finding)]);
    }

    static bool Counts(JsonCursor result) =>
        result.Text("kind") is null or "fail"
        && result.Text("level") is not "none"
        && result.Items("suppressions", ScanReader.MaxGroups).Count == 0;

    static ScanFinding Finding(JsonCursor result) => new(
        ScanKind.Unstated, result.Text("ruleId") ?? result.Object("rule")?.Text("id") ?? "unnamed",
        ScanReader.Severity(result.Text("level") ?? "warning"));
}
