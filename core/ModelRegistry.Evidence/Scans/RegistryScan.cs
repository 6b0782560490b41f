using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Scans;

/// <summary>
/// The registry's own licence scan:
/// <c>{"scanner","version","finished","target"?,"result":"clean"|"findings"|"failed","licenses":[text],
/// "findings":[{"id","severity","package"?}]?}</c>. Result and findings must agree.
/// </summary>
static class RegistryScan
{
    public static ScanReport Read(JsonCursor root)
    {
        var scanner = root.RequiredText("scanner");
        var version = root.RequiredText("version");
        if (!root.Has("finished")) root.Problem("lacks 'finished'.");
        if (!root.Has("licenses")) root.Problem("lacks 'licenses', the list of what was found.");
        var result = root.RequiredText("result");
        if (result is not ("clean" or "findings" or "failed"))
            root.Problem($"has the result '{result}'; clean, findings and failed are known.");
        var findings = root.Items("findings", ScanReader.MaxFindings).Select(Finding).ToList();
        if (result == "clean" && findings.Count > 0) root.Problem("says clean but lists findings.");
        if (result == "findings" && findings.Count == 0) root.Problem("says findings but lists none under 'findings'.");
        return new(
            ScanFormat.Registry, scanner, version, root.Text("target"), root.Instant("finished"), [ScanKind.Licence],
            result == "failed",
            [.. root.Items("licenses", ScanReader.MaxFindings).Select(item => item.AsText() ?? "").Distinct()],
            findings);
    }

    static ScanFinding Finding(JsonCursor item) => new(
        ScanKind.Licence, item.RequiredText("id"), ScanReader.Severity(item.Text("severity")), item.Text("package"));
}
