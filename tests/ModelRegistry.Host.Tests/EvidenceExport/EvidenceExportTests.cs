using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client;
using ModelRegistry.Client.Http;
using ModelRegistry.Data;
using ModelRegistry.Evidence.Audit;
using ModelRegistry.Evidence.Bundles;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Evidence.Keys;
using ModelRegistry.Host.Tests.Audit;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.EvidenceExport;

public sealed class EvidenceExportTests(SharedRegistry shared) : RegistryTest(shared)
{
    [Fact]
    public async Task A_bundle_passes_every_check_under_the_installations_key()
    {
        var version = new PromotedVersion();
        await version.AddToAsync(Registry);

        var report = BundleVerifier.Verify(await ExportAsync(Admin, version), await KeyAsync());

        Assert.True(report.Ok, string.Join('\n', report.Checks.Where(check => !check.Ok)));
        Assert.Equal($"audit/{version.Name}", report.Manifest!.Bundle.Model);
        Assert.Equal("1.0.0", report.Manifest.Bundle.Version);
        Assert.Superset(
            new HashSet<string>
            {
                "manifest", "artifacts", "metadata", "document", "sbom", "decision", "approvals", "exceptions",
                "deployments", "audit", "texts", "page", "key", "people",
            },
            report.Manifest.Files.Select(file => file.Role).ToHashSet());
    }

    [Fact]
    public async Task The_part_of_the_log_begins_with_the_version_and_not_with_the_log()
    {
        await Registry.SequencedAsync(await Registry.RecordAsync("thing.done", Unique("before")));
        var version = new PromotedVersion();
        await version.AddToAsync(Registry);

        var report = BundleVerifier.Verify(await ExportAsync(Admin, version), await KeyAsync());

        Assert.True(report.Ok);
        Assert.True(report.Manifest!.Bundle.First > 0);
        var events = await Registry.EventsOfAsync(version.Version.ToString());
        Assert.Equal(events[0].Seq, report.Manifest.Bundle.First);
    }

    [Fact]
    public async Task What_happened_to_others_meanwhile_travels_as_hashes_and_the_chain_still_holds()
    {
        var (version, other) = (new PromotedVersion(), new PromotedVersion());
        await version.AddToAsync(Registry, meanwhile: () => other.AddToAsync(Registry));

        var bundle = await ExportAsync(Admin, version);

        using var zip = new ZipArchive(new MemoryStream(bundle));
        var lines = (await ReadAsync(zip, "audit/leaves.jsonl")).TrimEnd('\n').Split('\n');
        var own = (await Registry.EventsOfAsync(version.Version.ToString())).Count(one =>
            one.Action != "evidence.exported");
        Assert.Equal(own + 2, lines.Count(line => line.StartsWith('{')));       // and an exception, a deployment
        Assert.All(lines.Where(line => !line.StartsWith('{')), line => Assert.True(Sha256Hex.IsWellFormed(line)));
        Assert.Contains(lines, line => line.Length == Sha256Hex.Length);
        Assert.DoesNotContain(other.Version.ToString(), string.Concat(lines));
        Assert.True(BundleVerifier.Verify(bundle, await KeyAsync()).Ok);
    }

    [Fact]
    public async Task An_export_does_not_stretch_the_part_of_the_log_of_the_next_one()
    {
        var version = new PromotedVersion();
        await version.AddToAsync(Registry);
        var first = await LeavesAsync(version);
        await Registry.SequencedAsync(await Registry.RecordAsync("thing.waited", Unique("w")));

        var second = await LeavesAsync(version);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Texts_travel_as_disclosures_and_the_page_shows_hostile_ones_as_text()
    {
        var version = new PromotedVersion();
        await version.AddToAsync(Registry);

        using var zip = new ZipArchive(new MemoryStream(await ExportAsync(Admin, version)));

        var text = JsonDocument.Parse(await ReadAsync(zip, "disclosures.json")).RootElement[0];
        Assert.Equal(PromotedVersion.Rationale, text.GetProperty("value").GetString());
        Assert.True(Disclosure.TryParse(text.GetProperty("disclosure").GetString()!, out _));
        Assert.DoesNotContain("script", await ReadAsync(zip, "audit/leaves.jsonl"));
        var page = await ReadAsync(zip, "index.html");
        Assert.Contains("approval.recorded", page);
        Assert.Contains("&lt;script&gt;", page);
        Assert.DoesNotContain("<script", page);
    }

    [Theory]
    [InlineData("approval.recorded", "approvals")]
    [InlineData("evidence.attached", "sbom")]
    [InlineData("policy.decided", "decision")]
    [InlineData("deployment.created", "deployments")]
    [InlineData("exception.granted", "exceptions")]
    public async Task What_the_log_does_not_bear_out_is_named_and_nothing_is_handed_out(string lost, string named)
    {
        var version = new PromotedVersion();
        await version.AddToAsync(Registry, forget: lost);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => ExportAsync(Admin, version));
        Assert.Equal("evidence-incomplete", refused.Code);
        Assert.Equal([named], refused.Problem.Errors!.Keys);
    }

    [Theory]
    [InlineData("evidence", "nothing left out")]
    [InlineData("decisions", "nothing left out")]
    [InlineData("deployments", "nothing left out")]
    [InlineData("exceptions", "nothing left out")]
    [InlineData("approvals", "all approvals")]
    public async Task What_somebody_deleted_from_the_database_is_missed(string table, string named)
    {
        var version = new PromotedVersion();
        await version.AddToAsync(Registry);
        Assert.Equal(1, await Registry.InDatabaseAsync(db => DeleteAsync(db, table, version.Version)));

        var refused = await Assert.ThrowsAsync<RegistryException>(() => ExportAsync(Admin, version));

        Assert.Equal("evidence-incomplete", refused.Code);
        Assert.Equal([named], refused.Problem.Errors!.Keys);
    }

    static Task<int> DeleteAsync(RegistryDb db, string table, Guid version) => table switch
    {
        "evidence" => db.Evidence.Where(row => row.VersionId == version).ExecuteDeleteAsync(Stop),
        "decisions" => db.Decisions.Where(row => row.VersionId == version).ExecuteDeleteAsync(Stop),
        "deployments" => db.Deployments.Where(row => row.VersionId == version).ExecuteDeleteAsync(Stop),
        "approvals" => db.Approvals.Where(row => row.VersionId == version).ExecuteDeleteAsync(Stop),
        _ => db.Exceptions
            .Where(row => db.Versions.Any(one => one.Id == version && one.ModelId == row.ModelId))
            .ExecuteDeleteAsync(Stop),
    };

    [Fact]
    public async Task An_approval_whose_digest_came_into_the_log_with_a_file_is_not_borne_out()
    {
        var version = new PromotedVersion();
        await version.AddToAsync(Registry);
        await version.ForgeApprovalAsync(Registry);

        var refused = await Assert.ThrowsAsync<RegistryException>(() => ExportAsync(Admin, version));

        Assert.Equal("evidence-incomplete", refused.Code);
        Assert.Equal(["approvals"], refused.Problem.Errors!.Keys);
    }

    [Fact]
    public async Task An_export_is_itself_in_the_log_with_the_digest_of_the_bundle()
    {
        var version = new PromotedVersion();
        await version.AddToAsync(Registry);
        var zip = await ExportAsync(Admin, version);
        await Registry.SequencedAsync(await Registry.RecordAsync("thing.waited", Unique("w")));

        var last = (await Registry.EventsOfAsync(version.Version.ToString()))[^1];

        Assert.Equal(("evidence.exported", "admin"), (last.Action, last.Actor));
        Assert.Contains(Sha256Hex.Of(zip), (await Admin.Audit.GetAsync(last.Seq, Stop)).Leaf);
    }

    [Fact]
    public async Task Those_without_the_permission_get_no_bundle()
    {
        var version = new PromotedVersion();
        await version.AddToAsync(Registry);
        using var viewer = await Registry.SignInAsync(Unique("vera"), Stop, "Viewer");

        var refused = await Assert.ThrowsAsync<RegistryException>(() => ExportAsync(viewer, version));

        Assert.Equal("forbidden", refused.Code);
        Assert.Contains("evidence.export", refused.Message);
    }

    [Fact]
    public async Task A_version_that_is_not_there_has_no_bundle()
    {
        var refused = await Assert.ThrowsAsync<RegistryException>(() => ExportAsync(Admin, new PromotedVersion()));

        Assert.Equal("not-found", refused.Code);
    }

    static async Task<byte[]> ExportAsync(RegistryClient client, PromotedVersion version)
    {
        var zip = new MemoryStream();
        await client.EvidenceExport.ExportAsync("audit", version.Name, "1.0.0", zip, Stop);
        return zip.ToArray();
    }

    async Task<string> LeavesAsync(PromotedVersion version)
    {
        using var zip = new ZipArchive(new MemoryStream(await ExportAsync(Admin, version)));
        return await ReadAsync(zip, "audit/leaves.jsonl");
    }

    async Task<TrustedKey> KeyAsync()
    {
        var key = await Admin.EvidenceExport.InstallationKeyAsync(Stop);
        Assert.True(TrustedKey.TryRead(key.Pem, out var trusted, out _));
        Assert.Equal(trusted.KeyId, key.KeyId);
        return trusted;
    }

    static async Task<string> ReadAsync(ZipArchive zip, string name)
    {
        using var text = new StreamReader(zip.GetEntry(name)!.Open());
        return await text.ReadToEndAsync(Stop);
    }
}
