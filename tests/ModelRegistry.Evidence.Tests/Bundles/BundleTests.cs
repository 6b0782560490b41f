using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ModelRegistry.Evidence.Audit;
using ModelRegistry.Evidence.Bundles;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Evidence.Signatures;

namespace ModelRegistry.Evidence.Tests.Bundles;

public sealed class BundleTests : IDisposable
{
    const string Artifact = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";

    readonly Ed25519SigningKey _key = Ed25519SigningKey.Generate();

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task An_untouched_bundle_passes_every_check()
    {
        var report = await BundleVerifier.VerifyAsync(
            new MemoryStream(Bundle()), _key.PublicKey, TestContext.Current.CancellationToken);

        Assert.True(report.Ok, string.Join('\n', report.Checks));
        Assert.Equal(_key.PublicKey.KeyId, report.KeyId);
        Assert.Equal(12, report.Checks.Count);
    }

    [Fact]
    public void Any_zip_program_reads_a_bundle()
    {
        using var zip = new ZipArchive(new MemoryStream(Bundle()));

        using var text = new StreamReader(zip.GetEntry("manifest.json")!.Open());
        Assert.Contains(Artifact, text.ReadToEnd());
        Assert.NotNull(zip.GetEntry("index.html"));
    }

    [Fact]
    public void Every_changed_byte_is_detected()
    {
        var bundle = Bundle(more: """{"action":"thing.done"}""", withhold: 3);
        for (var at = 0; at < bundle.Length; at++)
        {
            bundle[at] ^= 0x01;
            Assert.False(BundleVerifier.Verify(bundle).Ok, $"The changed byte {at} was not noticed.");
            bundle[at] ^= 0x01;
        }
        Assert.True(BundleVerifier.Verify(bundle).Ok);
    }

    [Fact]
    public void Bytes_before_after_or_missing_are_detected()
    {
        var bundle = Bundle();

        Assert.False(BundleVerifier.Verify((byte[])[0, .. bundle]).Ok);
        Assert.False(BundleVerifier.Verify((byte[])[.. bundle, 0]).Ok);
        Assert.False(BundleVerifier.Verify(bundle[..^1]).Ok);
        Assert.False(BundleVerifier.Verify(Array.Empty<byte>()).Ok);
    }

    [Fact]
    public void A_bundle_signed_by_another_key_does_not_pass_a_pinned_key()
    {
        using var other = Ed25519SigningKey.Generate();

        var report = BundleVerifier.Verify(Bundle(), other.PublicKey);

        Assert.Equal("signature", Assert.Single(report.Checks, c => !c.Ok).Name);
    }

    [Theory]
    [InlineData("audit chain")]
    [InlineData("recorded files")]
    [InlineData("recorded approvals, exceptions, deployments")]
    [InlineData("artifacts")]
    [InlineData("frozen manifest")]
    public void A_signed_bundle_that_contradicts_its_log_is_refused(string check)
    {
        var report = BundleVerifier.Verify(Bundle(breaking: check), _key.PublicKey);

        Assert.Contains(report.Checks, c => c.Name == check && !c.Ok);
    }

    [Theory]
    [InlineData("artifact.uploaded", "approval.recorded", "record", "recorded files")]
    [InlineData("evidence.attached", "artifact.uploaded", "record", "recorded approvals, exceptions, deployments")]
    [InlineData("evidence.attached", "deployment.created", "record", "recorded approvals, exceptions, deployments")]
    [InlineData("evidence.attached", "approval.recorded", "config", "recorded approvals, exceptions, deployments")]
    public void An_event_about_something_else_that_holds_the_digest_bears_nothing_out(
        string attached, string approved, string detail, string check)
    {
        var report = BundleVerifier.Verify(Bundle(attached: attached, approved: approved, detail: detail));

        Assert.Equal(check, Assert.Single(report.Checks, c => !c.Ok).Name);
    }

    [Fact]
    public void A_text_that_no_event_committed_to_is_noticed()
    {
        var invented = Disclosure.Create("rationale", "They all agreed").Encoded;

        var report = BundleVerifier.Verify(Bundle(
            extra: new("disclosures.json", "texts", Bytes($$"""[{"event":"2","disclosure":"{{invented}}"}]"""))));

        Assert.Equal("disclosed texts", Assert.Single(report.Checks, c => !c.Ok).Name);
    }

    [Fact]
    public void A_text_that_its_event_committed_to_is_accepted()
    {
        var shown = Disclosure.Create("rationale", "They all agreed");

        var report = BundleVerifier.Verify(Bundle(
            more: $$"""{"action":"thing.done","_sd":["{{shown.Digest}}"]}""",
            extra: new("disclosures.json", "texts", Bytes($$"""[{"event":"3","disclosure":"{{shown.Encoded}}"}]"""))));

        Assert.True(report.Ok, string.Join('\n', report.Checks));
    }

    [Theory]
    [InlineData("approval.recorded", "{0}", false)]
    [InlineData("approval.rejected", "sha256:{0}", false)]
    [InlineData("approval.revoked", "{0}", false)]
    [InlineData("approval.refused", "{0}", true)]
    [InlineData("approval.recorded", "another", true)]
    public void An_approval_that_the_log_knows_cannot_be_left_out(string action, string manifest, bool ok)
    {
        var digest = manifest.Replace("{0}", Sha256Hex.Of(Frozen()), StringComparison.Ordinal);

        var report = BundleVerifier.Verify(
            Bundle(more: $$$"""{"action":"{{{action}}}","details":{"manifest":"{{{digest}}}"}}"""));

        Assert.Equal(ok, report.Checks.Single(c => c.Name == "all approvals").Ok);
    }

    [Theory]
    [InlineData("evidence.attached", "\"document\":\"sha256:00\",\"kind\":\"vulnerability-scan\"", false)]
    [InlineData("evidence.attached", "\"document\":\"00\",\"kind\":\"signature\",\"subject\":\"sha256:00\"", true)]
    [InlineData("evidence.attached", $"\"kind\":\"signature\",\"subject\":\"{Artifact}\"", false)]
    [InlineData("policy.decided", "\"digest\":\"sha256:00\"", false)]
    [InlineData("policy.decided", "", false)]
    [InlineData("exception.granted", "\"record\":\"sha256:00\"", false)]
    [InlineData("exception.revoked", "\"exception\":\"1\"", true)]
    [InlineData("deployment.created", "\"record\":\"sha256:00\"", false)]
    [InlineData("deployment.rolled-back", "\"record\":\"sha256:00\"", false)]
    [InlineData("deployment.stopped", "\"config\":\"sha256:00\"", true)]
    public void What_the_log_knows_of_the_version_cannot_be_left_out(string action, string details, bool ok)
    {
        var report = BundleVerifier.Verify(Bundle(more: $$"""{"action":"{{action}}","details":{ {{details}} } }"""));

        var check = report.Checks.Single(c => c.Name == "nothing left out");
        Assert.Equal(ok, check.Ok);
        Assert.Equal(ok, report.Ok);
        if (!ok) Assert.Contains($"Event 3 ({action})", check.Detail);
    }

    [Fact]
    public void A_file_in_another_role_does_not_stand_for_a_decision()
    {
        var decision = Bytes("""{"outcome":"blocked"}""");
        var recorded = $$$"""{"action":"policy.decided","details":{"digest":"{{{Sha256Hex.Of(decision)}}}"}}""";

        var shown = BundleVerifier.Verify(
            Bundle(more: recorded, extra: new("decisions/one.json", "decision", decision, 3)));
        var hidden = BundleVerifier.Verify(Bundle(more: recorded, extra: new("other.json", "metadata", decision)));

        Assert.True(shown.Ok, string.Join('\n', shown.Checks));
        Assert.Equal("nothing left out", Assert.Single(hidden.Checks, c => !c.Ok).Name);
    }

    [Theory]
    [InlineData("packs", "pack", "pack base;", "policy", "pack base;", true)]
    [InlineData("packs", "pack", "pack base;", "policy", "pack lax;", false)]
    [InlineData("configurations", "configuration", """{"a":1}""", "json", """{ "a": 1 }""", true)]
    [InlineData("configurations", "configuration", """{"a":1}""", "json", """{"a":2}""", false)]
    public void What_has_a_digest_as_its_name_is_what_the_name_says(
        string folder, string role, string named, string type, string content, bool ok)
    {
        var path = $"{folder}/{Sha256Hex.Of(Bytes(named))}.{type}";

        var report = BundleVerifier.Verify(Bundle(extra: new(path, role, Bytes(content))));

        Assert.Equal(ok, report.Checks.Single(c => c.Name == "packs and configurations").Ok);
        Assert.Equal(ok, report.Ok);
    }

    [Theory]
    [InlineData(Artifact, true, true)]
    [InlineData(Artifact, false, false)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", true, false)]
    public void Container_signatures_are_verified_again(string signed, bool keyTravels, bool ok)
    {
        using var vendor = EcdsaSigningKey.Generate();
        var envelope = ContainerSignature.Sign("app", signed, vendor).ToUtf8();
        var trusted = keyTravels ? vendor.PublicKey : _key.PublicKey;

        var report = BundleVerifier.Verify(Bundle(
            more: $$$"""{"action":"evidence.attached","details":{"document":"{{{Sha256Hex.Of(envelope)}}}"}}""",
            extra: new("signatures/app.json", "signature", envelope, 3),
            another: new($"keys/trusted/{trusted.KeyId}.pem", "trusted-key", Encoding.ASCII.GetBytes(trusted.Pem))));

        Assert.Equal(ok, report.Checks.Single(c => c.Name == "container signatures").Ok);
        Assert.Equal(ok, report.Ok);
    }

    [Fact]
    public void A_leaf_about_something_else_travels_as_its_hash()
    {
        var withheld = Bundle(more: """{"action":"thing.done"}""", withhold: 3);

        var report = BundleVerifier.Verify(withheld, _key.PublicKey);

        Assert.True(report.Ok, string.Join('\n', report.Checks));
        Assert.Equal(2, report.Manifest!.Format);
        Assert.DoesNotContain("thing.done", Encoding.UTF8.GetString(withheld));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void What_a_record_rests_on_cannot_be_withheld(int leaf) =>
        Assert.False(BundleVerifier.Verify(Bundle(withhold: leaf)).Ok);

    [Theory]
    [InlineData('f')]
    [InlineData('X')]
    public void A_hash_that_the_next_leaf_does_not_continue_breaks_the_chain(char digit)
    {
        var report = BundleVerifier.Verify(Bundle(withhold: 1, hash: new string(digit, 64)));

        Assert.Contains(report.Checks, check => check is { Name: "audit chain", Ok: false });
    }

    [Fact]
    public void A_page_of_the_callers_takes_the_place_of_the_plain_one()
    {
        using var zip = new ZipArchive(new MemoryStream(Bundle(extra: new("index.html", "page", Bytes("the story")))));

        using var page = new StreamReader(zip.GetEntry("index.html")!.Open());
        Assert.Equal("the story", page.ReadToEnd());
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("/evil")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("manifest.json")]
    public void Names_that_escape_or_repeat_cannot_be_written(string name) =>
        Assert.Throws<ArgumentException>(() => Bundle(extra: new(name, "other", "x"u8.ToArray())));

    [Fact]
    public void The_page_shows_hostile_text_as_text()
    {
        using var zip = new ZipArchive(new MemoryStream(Bundle(model: "<script>alert(1)</script>")));

        using var page = new StreamReader(zip.GetEntry("index.html")!.Open());
        Assert.DoesNotContain("<script", page.ReadToEnd());
    }

    static byte[] Frozen() => Jcs.Canonicalize(Json($$"""{"artifacts":[{"sha256":"{{Artifact}}"}]}"""));

    byte[] Bundle(
        string? breaking = null, BundleEntry? extra = null, string model = "search/answer-bot", string? more = null,
        BundleEntry? another = null, int? withhold = null, string? hash = null,
        string attached = "evidence.attached", string approved = "approval.recorded", string detail = "record")
    {
        var frozen = Frozen();
        var sbom = Encoding.UTF8.GetBytes("""{"bomFormat":"CycloneDX"}""");
        var record = Json("""{"by":"u1","role":"MRC"}""");
        var frozenDigest = Sha256Hex.Of(frozen);
        string[] events =
        [
            $$$"""{"action":"version.submitted","details":{"manifest":"sha256:{{{frozenDigest}}}"}}""",
            $$$"""{"action":"{{{attached}}}","details":{"document":"{{{Sha256Hex.Of(sbom)}}}"}}""",
            $$$"""{"action":"{{{approved}}}","details":{"{{{detail}}}":"sha256:{{{Jcs.Digest(record)}}}"}}""",
        ];
        var chain = new AuditChain("registry.example");
        var leaves = events.Select(one => ((LeafResult.Made)chain.Append(Json(one))).Leaf).ToList();

        if (more is not null) leaves.Add(((LeafResult.Made)chain.Append(Json(more))).Leaf);

        var lines = string.Concat(leaves.Select((leaf, at) =>
            (at == withhold ? hash ?? leaf.Hash : Encoding.UTF8.GetString(leaf.Bytes.Span)) + "\n"));
        if (breaking == "audit chain")
            lines = lines.Replace("\"seq\":\"1\"", "\"seq\":\"5\"", StringComparison.Ordinal);
        var by = breaking == "recorded approvals, exceptions, deployments" ? "u2" : "u1";
        var listed = breaking == "artifacts" ? new string('0', 64) : Artifact;
        List<BundleEntry> entries =
        [
            new("manifest.json", "manifest", frozen, 0),
            new("artifacts.json", "artifacts", Bytes($$"""[{"sha256":"{{listed}}"}]""")),
            new("sbom/bom.json", "sbom", sbom, breaking == "recorded files" ? 2 : 1),
            new("approvals.json", "approvals", Bytes($$"""[{"event":"2","record":{"by":"{{by}}","role":"MRC"} }]""")),
            new("audit/leaves.jsonl", "audit", Bytes(lines)),
        ];
        if (extra is not null) entries.Add(extra);
        if (another is not null) entries.Add(another);
        var digest = breaking == "frozen manifest" ? new string('0', 64) : frozenDigest;
        return BundleWriter.Write(
            new(DateTimeOffset.UnixEpoch, model, "2.3.0", digest, "registry.example", 0, AuditLeaf.NoPrevious, []),
            entries, _key);
    }

    static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    static JsonElement Json(string text) => JsonElement.Parse(text);
}
