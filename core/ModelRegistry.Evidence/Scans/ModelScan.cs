using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Scans;

/// <summary>
/// modelscan JSON. Its time has no offset, so it does not count as a time; errors make it a failed scan.
/// </summary>
static class ModelScan
{
    public static ScanReport Read(JsonCursor root)
    {
        var summary = root.Object("summary");
        return new(
            ScanFormat.ModelScan, "modelscan", summary?.Text("modelscan_version"), summary?.Text("input_path"),
            Finished: null, [ScanKind.ModelFile], root.Items("errors", ScanReader.MaxFindings).Count > 0, [],
            [.. root.Items("issues", ScanReader.MaxFindings).Select(issue => new ScanFinding(
                ScanKind.ModelFile, $"{issue.Text("module")}.{issue.Text("operator")}",
                ScanReader.Severity(issue.Text("severity")), issue.Text("source")))]);
    }
}
