using System.Text;
using ModelRegistry.Evidence.Scans;

namespace ModelRegistry.Evidence.Tests.Scans;

public sealed class ScanReaderTests
{
    const string Now = "2026-01-10T08:00:00Z";

    [Fact]
    public void The_registrys_own_licence_scan_is_read()
    {
        var scan = Read("""
            {"scanner":"lic","version":"1.2","finished":"2026-01-10T08:00:00+02:00","target":"sha256:ab",
             "result":"findings",
             "licenses":["MIT","GPL-3.0-only"],"findings":[{"id":"GPL-3.0-only","severity":"high","package":"x"}]}
            """);

        Assert.Equal(("lic", "1.2", "sha256:ab"), (scan.Scanner, scan.ScannerVersion, scan.Target));
        Assert.Equal(new DateTimeOffset(2026, 1, 10, 6, 0, 0, TimeSpan.Zero), scan.Finished);
        Assert.Equal(ScanResult.Findings, scan.ResultOf(ScanKind.Licence));
        Assert.Null(scan.ResultOf(ScanKind.Vulnerability));
        Assert.Equal(1, scan.Count(ScanSeverity.High));
    }

    [Theory]
    [InlineData(
        """{"scanner":"l","version":"1","finished":"NOW","licenses":[],"result":"clean","findings":[{"id":"x"}]}""",
        "says clean")]
    [InlineData("""{"scanner":"l","version":"1","finished":"NOW","result":"findings","licenses":[]}""",
        "lists none")]
    [InlineData("""{"scanner":"l","version":"1","finished":"NOW","result":"passed","licenses":[]}""",
        "'passed'")]
    [InlineData("""{"scanner":"l","version":"1","finished":"2026-01-10","result":"clean","licenses":[]}""",
        "with offset")]
    [InlineData("""{"scanner":"l","result":"clean"}""", "lacks 'finished'")]
    [InlineData("""{"bomFormat":"CycloneDX","specVersion":"1.6"}""", "not a scan")]
    [InlineData("""{"runs":[],"version":"2.1.0"}""", "no runs")]
    [InlineData("""{"runs":[{"results":[]}],"version":"2.0.0"}""", "other than 2.1.0")]
    [InlineData("""{"SchemaVersion":1}""", "other than 2")]
    [InlineData("{}", "no report")]
    [InlineData("7", "no report")]
    public void What_proves_nothing_is_refused_with_the_reason(string json, string reason) =>
        Assert.Contains(reason, string.Join('\n', Assert.IsType<ScanReading.Refused>(
            ScanReader.Read(Encoding.UTF8.GetBytes(json.Replace("NOW", Now, StringComparison.Ordinal)))).Reasons));

    [Fact]
    public void A_scan_that_broke_is_failed_and_not_clean()
    {
        var own = Read("""
            {"scanner":"l","version":"1","finished":"2026-01-10T08:00:00Z","result":"failed","licenses":[]}
            """);
        var sarif = Read("""
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"s"}},"results":[],
             "invocations":[{"executionSuccessful":false,"endTimeUtc":"2026-01-10T08:00:00Z"}]}]}
            """);
        var notRun = Read("""{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"s"}}}]}""");

        Assert.All([own, sarif, notRun], scan => Assert.Equal(ScanResult.Failed, scan.Result));
    }

    [Fact]
    public void Sarif_results_that_are_suppressed_or_no_failures_do_not_count()
    {
        var scan = Read("""
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"s","semanticVersion":"3.1.0"}},"results":[
              {"ruleId":"a","level":"error"},{"ruleId":"b","kind":"pass"},{"ruleId":"c","level":"none"},
              {"ruleId":"d","suppressions":[{"kind":"external"}]},{"ruleId":"e"}]}]}
            """);

        Assert.Equal(["a", "e"], scan.Findings.Select(f => f.Id));
        Assert.Equal([ScanSeverity.High, ScanSeverity.Medium], scan.Findings.Select(f => f.Severity));
        Assert.Equal("3.1.0", scan.ScannerVersion);
    }

    [Theory]
    [InlineData("""{"ImageID":"sha256:c0","RepoDigests":["hub/app@sha256:d1","mirror/app@sha256:d1"]}""",
        "hub/app@sha256:d1")]
    [InlineData("""{"ImageID":"sha256:c0","RepoDigests":[]}""", "sha256:c0")]
    [InlineData("""{"ImageID":"sha256:c0"}""", "sha256:c0")]
    [InlineData("{}", "app.tar")]
    public void Trivy_names_an_image_by_the_digest_that_references_have(string image, string target)
    {
        var scan = Read($$"""{"SchemaVersion":2,"ArtifactName":"app.tar","Metadata":{{image}},"Results":[]}""");

        Assert.Equal(target, scan.Target);
    }

    [Fact]
    public void Trivy_licences_beyond_notice_are_findings_and_packages_alone_are_no_licence_scan()
    {
        var scan = Read("""
            {"SchemaVersion":2,"CreatedAt":"2026-01-10T08:00:00.123456789Z","Results":[{"Class":"license","Licenses":[
              {"Severity":"LOW","Name":"MIT"},{"Severity":"HIGH","Name":"GPL-3.0"},
              {"Severity":"UNKNOWN","Name":"Odd"}]}]}
            """);
        var packages = Read("""{"SchemaVersion":2,"Results":[{"Class":"lang-pkgs"}]}""");

        Assert.Equal(["MIT", "GPL-3.0", "Odd"], scan.Licences);
        Assert.Equal(["GPL-3.0", "Odd"], scan.Findings.Select(f => f.Id));
        Assert.Equal(2026, scan.Finished?.Year);
        Assert.Null(packages.ResultOf(ScanKind.Licence));
        Assert.Equal(ScanResult.Clean, packages.ResultOf(ScanKind.Vulnerability));
    }

    [Fact]
    public void A_modelscan_report_is_read_without_trusting_its_local_time()
    {
        var scan = Read("""
            {"summary":{"modelscan_version":"0.8.1","timestamp":"2026-01-10T08:00:00.1","input_path":"m.pkl"},
             "issues":[{"operator":"system","module":"posix","severity":"CRITICAL","source":"m.pkl"}],"errors":[]}
            """);

        Assert.Equal(("posix.system", ScanSeverity.Critical), (scan.Findings[0].Id, scan.Findings[0].Severity));
        Assert.Null(scan.Finished);
        Assert.Equal(ScanResult.Findings, scan.ResultOf(ScanKind.ModelFile));
    }

    [Fact]
    public void Real_reports_are_read()
    {
        var alpine = Real("scans", "trivy", "alpine-310.json");
        var licences = Real("scans", "trivy", "license-cyclonedx.json");
        var sarif = Real("scans", "sarif", "trivy-alpine-310.sarif");
        var grype = Real("scans", "sarif", "grype-image.sarif");

        Assert.StartsWith("sha256:", alpine.Target);
        Assert.Equal(ScanResult.Findings, alpine.ResultOf(ScanKind.Vulnerability));
        Assert.NotNull(alpine.Finished);
        Assert.Contains("EPL-1.0", licences.Licences);
        Assert.Equal(ScanResult.Findings, licences.ResultOf(ScanKind.Licence));
        Assert.Equal("Trivy", sarif.Scanner);
        Assert.NotEmpty(grype.Findings);
    }

    static ScanReport Real(params string[] path) =>
        Assert.IsType<ScanReading.Read>(ScanReader.Read(ConformanceData.Bytes(path))).Report;

    static ScanReport Read(string json)
    {
        var reading = ScanReader.Read(Encoding.UTF8.GetBytes(json));
        return reading is ScanReading.Read(var report) ? report
            : throw new Xunit.Sdk.XunitException(string.Join('\n', ((ScanReading.Refused)reading).Reasons));
    }
}
