using System.Net;
using ModelRegistry.Client.Identity;

namespace ModelRegistry.Host.Tests.Governance;

public sealed class ApprovalTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task An_authors_own_approval_is_refused_with_the_rule()
    {
        var model = await SubmittedAsync();

        var refused = await RefusedAsync(() => ApproveAsync(Owner, model, "MRC"));

        Assert.Equal((HttpStatusCode.Forbidden, "segregation-of-duties"), (refused.Status, refused.Code));
        Assert.Equal("SOD-001", refused.Problem.More!["rule"].GetString());
        Assert.Empty(await Owner.Lifecycle.ApprovalsAsync(model, V1, Stop));
    }

    [Fact]
    public async Task Who_uploaded_a_file_approves_no_version_with_it_whatever_their_role()
    {
        var model = await CompleteAsync();
        using var both = await Registry.SignInAsync($"mo-{Guid.CreateVersion7():N}", Stop, "MRC", "Contributor");
        var bytes = new byte[] { 1, 2, 3 };
        await both.Artifacts.UploadAsync("governed", model.Split('/')[1], V1,
            new Client.Artifacts.UploadSource("extra.bin", 3, () => new MemoryStream(bytes), "other"), null, Stop);
        await EvidenceAsync(model, V1);
        await SubmitAsync(model);

        var refused = await RefusedAsync(() => ApproveAsync(both, model, "MRC"));

        Assert.Equal("segregation-of-duties", refused.Code);
    }

    [Fact]
    public async Task An_approval_in_a_role_that_somebody_does_not_hold_is_refused()
    {
        var model = await SubmittedAsync();

        var refused = await RefusedAsync(() => ApproveAsync(All.Security, model, "MRC"));

        Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), (refused.Status, refused.Code));
        Assert.Contains("MRC", refused.Message);
    }

    [Fact]
    public async Task An_administrator_approves_nothing()
    {
        var model = await SubmittedAsync();

        var refused = await RefusedAsync(() => ApproveAsync(Registry.Admin, model, "MRC"));

        Assert.Equal("forbidden", refused.Code);
    }

    [Theory]
    [InlineData("MRC")]
    [InlineData("Security")]
    public async Task A_service_account_approves_nothing_whatever_its_role(string role)
    {
        var model = await SubmittedAsync();
        var handle = $"bot-{Guid.CreateVersion7():N}";
        await Registry.Admin.Identity.CreateUserAsync(new NewUser(handle, [new(role)], Kind: "service"), Stop);
        var token = await Registry.Admin.Identity.CreateTokenAsync(handle, new NewToken("ci"), Stop);
        using var service = Registry.As(token.Secret);

        var refused = await RefusedAsync(() => ApproveAsync(service, model, role));

        Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), (refused.Status, refused.Code));
        Assert.Contains("service account", refused.Message);
        Assert.Empty(await Owner.Lifecycle.ApprovalsAsync(model, V1, Stop));
    }

    [Fact]
    public async Task An_approval_that_ends_before_it_begins_is_refused_and_certifies_nothing()
    {
        var model = await SubmittedAsync();
        var seen = (await Owner.Lifecycle.DocumentAsync(model, V1, Stop)).ManifestDigest;

        var refused = await RefusedAsync(() => All.Mrc.Lifecycle.ApproveAsync(model, V1,
            new("MRC", "looked at it", ExpiresAt: Now.AddMinutes(-1), ManifestDigest: seen), Stop));

        Assert.Equal(["expiresAt"], refused.Problem.Errors!.Keys);
        var version = await Owner.Versions.GetAsync("governed", model.Split('/')[1], V1, Stop);
        Assert.Null(version.Value.RecertifyBy);
    }

    [Fact]
    public async Task Every_wrong_field_of_an_approval_is_named()
    {
        var model = await SubmittedAsync();

        var refused = await RefusedAsync(() => All.Security.Lifecycle.ApproveAsync(model, V1,
            new("Viewer", "why not", "maybe", "moon", RecertifyBy: new DateOnly(2030, 1, 1)), Stop));

        Assert.Equal(["decision", "recertifyBy", "role", "target"],
            refused.Problem.Errors!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Content_that_was_frozen_again_meanwhile_is_not_approved_unseen()
    {
        var model = await SubmittedAsync();
        var seen = (await Owner.Lifecycle.DocumentAsync(model, V1, Stop)).ManifestDigest;
        await All.Security.Lifecycle.RequestChangesAsync(model, V1, "one file more", Stop);
        await UploadAsync(model, V1, "more.bin", [1, 2, 3]);
        await EvidenceAsync(model, V1);
        var again = await SubmitAsync(model);

        var refused = await RefusedAsync(() => All.Mrc.Lifecycle.ApproveAsync(
            model, V1, new("MRC", "looked at it", ManifestDigest: seen), Stop));

        Assert.Equal((HttpStatusCode.Conflict, "content-changed"), (refused.Status, refused.Code));
        Assert.Contains(seen!, refused.Message);
        Assert.Contains(again.ManifestDigest!, refused.Message);
        Assert.Empty(await Owner.Lifecycle.ApprovalsAsync(model, V1, Stop));
    }

    [Fact]
    public async Task An_approval_that_does_not_say_what_was_looked_at_is_refused()
    {
        var model = await SubmittedAsync();

        var refused = await RefusedAsync(() => All.Mrc.Lifecycle.ApproveAsync(
            model, V1, new("MRC", "looked at it"), Stop));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["manifestDigest"], refused.Problem.Errors!.Keys);
    }

    [Fact]
    public async Task Who_took_a_file_out_approves_nothing_of_what_is_left()
    {
        var model = await DraftAsync();
        var name = model.Split('/')[1];
        await UploadAsync(model, V1, "extra.bin", [1, 2, 3]);
        using var both = await Registry.SignInAsync($"mo-{Guid.CreateVersion7():N}", Stop, "MRC", "Contributor");
        var files = await both.Artifacts.ListAllAsync("governed", name, V1, Stop);
        var extra = await both.Artifacts.GetAsync(
            "governed", name, V1, files.Single(file => file.Path == "extra.bin").Id, Stop);
        await both.Artifacts.RemoveAsync("governed", name, V1, extra.Value.Id, extra.ETag, Stop);
        await EvidenceAsync(model, V1);
        await SubmitAsync(model);

        var refused = await RefusedAsync(() => ApproveAsync(both, model, "MRC"));

        Assert.Equal("segregation-of-duties", refused.Code);
    }

    [Fact]
    public async Task Who_started_an_upload_that_another_completed_approves_nothing_of_it()
    {
        var model = await DraftAsync();
        var bytes = System.Security.Cryptography.RandomNumberGenerator.GetBytes(64);
        var sha = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        using var both = await Registry.SignInAsync($"mo-{Guid.CreateVersion7():N}", Stop, "MRC", "Contributor");
        var started = await both.Artifacts.StartUploadAsync(
            "governed", model.Split('/')[1], V1, new("extra.bin", bytes.Length, sha, "other"), Stop);
        using var part = new ByteArrayContent(bytes);
        using var sent = await both.Wire.Http.PutAsync(started.Upload!.Parts[0].Url, part, Stop);
        await Owner.Artifacts.CompleteUploadAsync(started.Upload.Id, Stop);
        await EvidenceAsync(model, V1);
        await SubmitAsync(model);

        var refused = await RefusedAsync(() => ApproveAsync(both, model, "MRC"));

        Assert.Equal("segregation-of-duties", refused.Code);
    }

    [Fact]
    public async Task A_draft_has_nothing_to_approve()
    {
        var model = await CompleteAsync();

        var refused = await RefusedAsync(() => ApproveAsync(All.Mrc, model, "MRC"));

        Assert.Equal("illegal-move", refused.Code);
    }

    [Fact]
    public async Task An_approval_for_production_alone_opens_no_staging()
    {
        var model = await SubmittedAsync();

        var answer = await ApproveAsync(All.Mrc, model, "MRC", "production");

        Assert.False(answer.Moved);
        Assert.Equal("Submitted", answer.State);
        Assert.Equal(["APP-001"], answer.StillDemanded.Select(rule => rule.Rule));
    }

    [Fact]
    public async Task Approvals_for_production_may_come_in_staging_and_move_the_version_then()
    {
        var model = await SubmittedAsync();
        await ApproveAsync(All.Mrc, model, "MRC");
        var staged = await PromoteAsync(model, "staging");

        var answer = await ApproveAsync(All.Security, model, "Security", "production");

        Assert.Equal("Staging", staged.State);
        Assert.Equal(("ApprovedForProd", true), (answer.State, answer.Moved));
    }

    [Fact]
    public async Task A_rejection_stands_against_the_role_until_it_is_taken_back()
    {
        var model = await SubmittedAsync();
        using var other = await Registry.SignInAsync($"milo-{Guid.CreateVersion7():N}", Stop, "MRC");
        await ApproveAsync(other, model, "MRC", decision: "rejected");

        var outvoted = await ApproveAsync(All.Mrc, model, "MRC");
        var convinced = await ApproveAsync(other, model, "MRC");

        Assert.False(outvoted.Moved);
        Assert.True(convinced.Moved);
    }

    [Fact]
    public async Task An_approval_that_is_taken_back_closes_the_next_gate()
    {
        var model = await SubmittedAsync();
        await ApproveAsync(All.Mrc, model, "MRC");
        await ApproveAsync(All.Mrc, model, "MRC", decision: "revoked");

        var refused = await RefusedAsync(() => PromoteAsync(model, "staging"));

        Assert.Equal(["APP-001"], Blocking(refused));
    }

    [Fact]
    public async Task A_high_tier_goes_to_production_with_two_people_only()
    {
        var model = await SubmittedAsync(metadata => metadata["risk"]!["tier"] = "High");
        using var both = await Registry.SignInAsync($"bo-{Guid.CreateVersion7():N}", Stop, "MRC", "Security");
        await ApproveAsync(both, model, "MRC");
        await PromoteAsync(model, "staging");

        var alone = await ApproveAsync(both, model, "Security");
        var together = await ApproveAsync(All.Security, model, "Security");

        Assert.False(alone.Moved);
        Assert.Contains(alone.StillDemanded, rule => rule.Rule == "APP-003");
        Assert.Contains("2 different people", alone.TwoPeople);
        Assert.Equal("ApprovedForProd", together.State);
    }

    [Theory]
    [InlineData("Medium", 365)]
    [InlineData("High", 180)]
    public async Task An_approval_as_MRC_records_the_day_of_the_next_look(string tier, int days)
    {
        var model = await SubmittedAsync(metadata => metadata["risk"]!["tier"] = tier);
        var today = DateOnly.FromDateTime(Now.UtcDateTime);

        var answer = await ApproveAsync(All.Mrc, model, "MRC");

        Assert.InRange(answer.RecertifyBy!.Value, today.AddDays(days), today.AddDays(days + 1));
    }

    [Fact]
    public async Task Personal_data_needs_security_before_staging()
    {
        var model = await SubmittedAsync(metadata => metadata["data"]!["external"] = true);

        var alone = await ApproveAsync(All.Mrc, model, "MRC");
        var both = await ApproveAsync(All.Security, model, "Security");

        Assert.Equal(["SEC-001"], alone.StillDemanded.Select(rule => rule.Rule));
        Assert.True(both.Moved);
    }

    [Fact]
    public async Task Approvals_at_once_by_two_people_are_both_kept_and_complete_the_move()
    {
        var model = await SubmittedAsync(metadata => metadata["data"]!["external"] = true);

        await Task.WhenAll(
            ApproveAsync(All.Mrc, model, "MRC"), ApproveAsync(All.Security, model, "Security"));

        Assert.Equal("ApprovedForStaging", await StateAsync(model));
        Assert.Equal(2, (await Owner.Lifecycle.ApprovalsAsync(model, V1, Stop)).Count(approval => approval.Counts));
    }

    [Fact]
    public async Task An_approval_in_a_role_that_somebody_else_rejected_in_does_not_count()
    {
        var model = await SubmittedAsync(metadata => metadata["data"]!["external"] = true);
        await ApproveAsync(All.Mrc, model, "MRC");
        using var other = await Registry.SignInAsync($"mia-{Guid.CreateVersion7():N}", Stop, "MRC");

        await ApproveAsync(other, model, "MRC", decision: "rejected");

        Assert.DoesNotContain(await Owner.Lifecycle.ApprovalsAsync(model, V1, Stop), approval => approval.Counts);
    }
}
