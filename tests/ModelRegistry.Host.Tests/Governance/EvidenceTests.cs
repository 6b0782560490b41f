using System.Net;
using System.Text;
using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Host.Tests.Governance;

public sealed class EvidenceTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task A_document_is_kept_as_it_came_and_what_was_read_from_it_beside()
    {
        var model = await DraftAsync();

        var entry = await AttachAsync(model, V1, "sbom", SampleDocuments.Sbom());
        var bytes = await Owner.Evidence.DownloadAsync(model, V1, entry.Id, Stop);
        var listed = Assert.Single(await Owner.Evidence.ListAsync(model, V1, Stop));

        Assert.Equal(SampleDocuments.Sbom(), bytes);
        Assert.Equal(1, entry.Facts.GetProperty("components").GetInt32());
        Assert.Equal((entry.Id, "olga", true), (listed.Id, listed.RecordedBy, listed.Counts));
    }

    [Theory]
    [InlineData("sbom", "{}")]
    [InlineData("sbom", "not json")]
    [InlineData("license-scan", """{"bomFormat":"CycloneDX","specVersion":"1.6","version":1}""")]
    [InlineData("vulnerability-scan", """{"scanner":"s","version":"1","result":"clean"}""")]
    [InlineData("evaluation", """{"suite":"task","version":"1"}""")]
    public async Task A_document_that_cannot_be_read_is_refused_with_what_and_where(string kind, string document)
    {
        var model = await DraftAsync();

        var refused = await RefusedAsync(() => AttachAsync(model, V1, kind, Encoding.UTF8.GetBytes(document)));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "evidence-unreadable"), (refused.Status, refused.Code));
        Assert.NotEmpty(refused.Problem.Errors!["document"]);
        Assert.Empty(await Owner.Evidence.ListAsync(model, V1, Stop));
    }

    [Fact]
    public async Task An_unknown_kind_is_refused_with_those_there_are()
    {
        var model = await DraftAsync();

        var refused = await RefusedAsync(() => AttachAsync(model, V1, "horoscope", SampleDocuments.Sbom()));

        Assert.Equal("not-found", refused.Code);
        Assert.Contains("license-scan", refused.Message);
    }

    [Fact]
    public async Task Evidence_about_other_files_or_another_version_is_refused()
    {
        var model = await DraftAsync();

        var files = await RefusedAsync(() => AttachAsync(model, V1, "license-scan",
            SampleDocuments.LicenceScan(Now, target: $"sha256:{new string('a', 64)}")));
        var version = await RefusedAsync(() => AttachAsync(model, V1, "evaluation",
            SampleDocuments.Evaluation(Now, version: "9.9.9")));

        Assert.Equal("evidence-of-another", files.Code);
        Assert.Equal("evidence-of-another", version.Code);
    }

    [Theory]
    [InlineData("license-scan")]
    [InlineData("sbom")]
    [InlineData("evaluation")]
    [InlineData("vulnerability-scan")]
    public async Task Evidence_about_one_file_stands_for_no_version(string kind)
    {
        var model = await CompleteAsync();
        await AttachAsync(model, V1, "license-scan", SampleDocuments.LicenceScan(Now, "findings"));
        var file = (await Owner.Artifacts.ListAllAsync("governed", model.Split('/')[1], V1, Stop))
            .Single(one => one.Path == "model.bin");

        var refused = await RefusedAsync(() => AttachAsync(model, V1, kind, DocumentOf(kind), file.Sha256));
        var plan = await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);

        Assert.Equal("evidence-of-another", refused.Code);
        Assert.Contains("model.bin", refused.Message);
        Assert.Contains(plan.Staging.Blocking, step => step.Rule == "SCN-001");
    }

    [Theory]
    [InlineData("license-scan")]
    [InlineData("sbom")]
    [InlineData("evaluation")]
    public async Task Evidence_about_a_container_alone_stands_for_no_version(string kind)
    {
        var model = await CompleteAsync();

        var refused = await RefusedAsync(() => AttachAsync(model, V1, kind, DocumentOf(kind), ImageDigest(V1)));

        Assert.Equal("evidence-of-another", refused.Code);
    }

    [Fact]
    public async Task A_vulnerability_scan_of_a_container_counts_for_that_container()
    {
        var model = await DraftAsync();

        var entry = await AttachAsync(
            model, V1, "vulnerability-scan", DocumentOf("vulnerability-scan"), ImageDigest(V1));

        Assert.Equal((ImageDigest(V1), true), (entry.SubjectDigest, entry.Counts));
    }

    [Fact]
    public async Task A_file_that_calls_itself_a_container_changes_what_evidence_must_speak_of()
    {
        var model = await CompleteAsync();
        byte[] bytes = [1, 2, 3];
        await Owner.Artifacts.UploadAsync("governed", model.Split('/')[1], V1,
            new Client.Artifacts.UploadSource("hidden.bin", 3, () => new MemoryStream(bytes), "container"), null, Stop);

        var evidence = await Owner.Evidence.ListAsync(model, V1, Stop);

        Assert.Equal(["signature"], evidence.Where(one => one.Counts).Select(one => one.Kind));
    }

    [Fact]
    public async Task A_version_that_lacks_its_task_results_is_told_every_figure_that_would_do()
    {
        var model = await DraftAsync();

        var plan = await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);

        var step = plan.Staging.Blocking.Single(one => one.Rule == "EVL-001");
        var missing = Assert.Single(step.Missing);
        Assert.Equal(
            ("evals.task.accuracy", "is missing; evals.task.f1 or evals.task.auc would do as well"),
            (missing.Path, missing.Reason));
        Assert.Contains("accuracy, F1 or AUC", step.Fix);
    }

    [Fact]
    public async Task A_report_from_the_future_is_refused()
    {
        var model = await DraftAsync();

        var refused = await RefusedAsync(() => AttachAsync(
            model, V1, "license-scan", SampleDocuments.LicenceScan(Now.AddDays(2))));

        Assert.Equal("evidence-unreadable", refused.Code);
    }

    [Fact]
    public async Task Evidence_counts_no_longer_when_a_file_has_changed()
    {
        var model = await CompleteAsync();
        await UploadAsync(model, V1, "more.bin", [1, 2, 3]);

        var evidence = await Owner.Evidence.ListAsync(model, V1, Stop);
        var plan = await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);

        Assert.Equal(["signature"], evidence.Where(one => one.Counts).Select(one => one.Kind));
        Assert.Superset(new HashSet<string> { "BOM-001", "SCN-001", "EVL-001" },
            plan.Staging.Blocking.Select(step => step.Rule).ToHashSet());
    }

    [Fact]
    public async Task An_older_clean_scan_sent_again_hides_no_newer_one()
    {
        var model = await CompleteAsync();
        await AttachAsync(model, V1, "license-scan", SampleDocuments.LicenceScan(Now, "findings"));

        await AttachAsync(model, V1, "license-scan", SampleDocuments.LicenceScan(Now.AddDays(-1)));

        var plan = await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);
        var step = plan.Staging.Blocking.Single(one => one.Rule == "SCN-001");
        Assert.Equal("findings", Assert.Single(step.Observed).Value);
    }

    [Fact]
    public async Task A_figure_below_the_threshold_blocks_with_what_was_observed_and_what_is_required()
    {
        var model = await CompleteAsync();
        await AttachAsync(model, V1, "evaluation", SampleDocuments.Evaluation(Now.AddSeconds(1), value: 0.5));

        var plan = await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop);

        var step = plan.Staging.Blocking.Single(one => one.Rule == "EVL-001");
        Assert.Contains("50%", Assert.Single(step.Observed).Value);
        Assert.Contains("80%", step.Observed[0].Expected);
    }

    [Fact]
    public async Task A_signature_by_a_key_that_nobody_trusts_is_refused_by_name()
    {
        var model = await DraftAsync();
        using var stranger = EcdsaSigningKey.Generate();

        var refused = await RefusedAsync(() => AttachAsync(model, V1, "signature", Signature(V1, stranger)));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "signature-refused"), (refused.Status, refused.Code));
        Assert.Equal("not-signed-by-a-trusted-key", refused.Problem.More!["reason"].GetString());
        Assert.Equal("unsigned", await ContainerStatusAsync(model));
    }

    [Fact]
    public async Task A_signature_of_another_image_is_refused_by_name()
    {
        var model = await DraftAsync();

        var refused = await RefusedAsync(() => AttachAsync(model, V1, "signature", Signature("2.0.0", All.Key)));

        Assert.Equal("signature-refused", refused.Code);
        Assert.Equal("wrong-subject", refused.Problem.More!["reason"].GetString());
    }

    [Fact]
    public async Task A_signature_that_holds_makes_the_container_verified_by_that_key()
    {
        var model = await DraftAsync();

        var entry = await AttachAsync(model, V1, "signature", Signature(V1, All.Key));

        var key = Assert.Single(await Owner.Evidence.TrustedKeysAsync(Stop));
        Assert.Equal(ImageDigest(V1), entry.SubjectDigest);
        Assert.Equal(key.KeyId, entry.Facts.GetProperty("keyId").GetString());
        Assert.Equal("verified", await ContainerStatusAsync(model));
    }

    [Fact]
    public async Task A_version_of_another_image_is_not_signed_by_the_old_ones_signature()
    {
        var model = await CompleteAsync();

        await VersionAsync(model, "2.0.0");

        Assert.Equal("unsigned", await ContainerStatusAsync(model, "2.0.0"));
    }

    [Fact]
    public async Task Who_only_reads_attaches_nothing()
    {
        var model = await DraftAsync();

        var refused = await RefusedAsync(() => All.Mrc.Evidence.AttachAsync(
            model, V1, "sbom", SampleDocuments.Sbom(), null, Stop));

        Assert.Equal("forbidden", refused.Code);
    }

    [Fact]
    public async Task More_than_32_MiB_is_refused()
    {
        var model = await DraftAsync();

        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"api/v1/models/{model}/versions/{V1}/evidence/sbom")
        {
            Content = new ByteArrayContent(new byte[33 * 1024 * 1024]),
            Headers = { ExpectContinue = true },
        };

        using var answer = await Owner.Wire.Http.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    byte[] DocumentOf(string kind) => kind switch
    {
        "sbom" => SampleDocuments.Sbom(),
        "evaluation" => SampleDocuments.Evaluation(Now),
        "vulnerability-scan" => SampleDocuments.VulnerabilityScan(Now),
        _ => SampleDocuments.LicenceScan(Now),
    };

    async Task<string?> ContainerStatusAsync(string model, string version = V1)
    {
        var document = await Owner.Lifecycle.DocumentAsync(model, version, Stop);
        return document.Document.GetProperty("artifacts").EnumerateArray()
            .Single(artifact => artifact.GetProperty("type").GetString() == "container")
            .GetProperty("signature").GetString();
    }
}
