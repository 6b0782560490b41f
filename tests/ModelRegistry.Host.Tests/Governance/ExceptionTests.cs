using System.Net;
using ModelRegistry.Client.Governance;
using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>On a registry of its own, whose clock moves.</summary>
public sealed class ExceptionTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    readonly MovableClock _clock = new();
    readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("trusted-keys-");
    readonly EcdsaSigningKey _key = EcdsaSigningKey.Generate();

    private protected override DateTimeOffset Now => _clock.GetUtcNow();

    DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    private protected override Task<GovernedRegistry.Started> BeginAsync(GovernedRegistry shared) =>
        GovernedRegistry.StartAsync(_keys.FullName, _key, _clock, Stop);

    public override async ValueTask DisposeAsync()
    {
        await Registry.DisposeAsync();
        _key.Dispose();
        _keys.Delete(recursive: true);
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_waived_rule_lets_a_version_pass_and_is_shown_as_waived_until_its_last_day()
    {
        var model = await GplAsync();
        var before = await RefusedAsync(() => PromoteAsync(model, "production"));
        var granted = await GrantAsync(model, Today.AddDays(20));

        _clock.Advance(TimeSpan.FromDays(20));
        var during = await DryRunAsync(model);
        _clock.Advance(TimeSpan.FromDays(1));
        var after = await DryRunAsync(model);
        var listed = Assert.Single(await Owner.Exceptions.ListAsync(model, Stop));

        Assert.Equal(["LIC-001"], Blocking(before));
        Assert.Equal("waived", during.Warnings.Single(step => step.Rule == "LIC-001").Verdict);
        Assert.DoesNotContain(during.Blocking, step => step.Rule == "LIC-001");
        Assert.Contains(after.Blocking, step => step.Rule == "LIC-001");
        Assert.Equal((granted.Id, "expired", null), (listed.Id, listed.Status, listed.LastUsed));
    }

    [Fact]
    public async Task A_promotion_under_an_exception_names_it_and_marks_it_as_used()
    {
        var model = await GplAsync();
        var granted = await GrantAsync(model, Today.AddDays(20));

        var moved = await PromoteAsync(model, "production");
        var listed = Assert.Single(await Owner.Exceptions.ListAsync(model, Stop));

        Assert.Equal("note", moved.Outcome);
        Assert.Equal((granted.Id, "active"), (listed.Id, listed.Status));
        Assert.NotNull(listed.LastUsed);
    }

    [Fact]
    public async Task A_revoked_exception_returns_the_block_at_once()
    {
        var model = await GplAsync();
        var granted = await GrantAsync(model, Today.AddDays(20));

        var revoked = await All.Legal.Exceptions.RevokeAsync(model, granted.Id, "terms have changed", Stop);
        var refused = await RefusedAsync(() => PromoteAsync(model, "production"));

        Assert.Equal("revoked", revoked.Status);
        Assert.Equal(["LIC-001"], Blocking(refused));
    }

    [Fact]
    public async Task What_a_rule_says_about_waiving_it_is_held()
    {
        var model = await DraftAsync();
        var day = Today.AddDays(10);

        Assert.Contains("never be waived", await WhyAsync(model, new("CMP-001", "Legal", "x", day, ["c"])));
        Assert.Contains("at most 90 days",
            await WhyAsync(model, new("LIC-001", "Legal", "x", Today.AddDays(91), ["c"])));
        Assert.Contains("compensating control", await WhyAsync(model, new("LIC-001", "Legal", "x", day)));
        Assert.Contains("waived by MRC", await WhyAsync(model, new("SAFE-001", "Legal", "x", day, ["c"])));
        Assert.Contains("ends after it begins", await WhyAsync(model, new("LIC-001", "Legal", "x", Today, ["c"])));
        Assert.Contains("Did you mean LIC-001", await WhyAsync(model, new("LIC-01", "Legal", "x", day, ["c"])));
        Assert.Contains("asked for", await WhyAsync(
            model, new("LIC-001", "Legal", "x", day, ["c"], RequestedBy: "lena")));
        Assert.Empty(await Owner.Exceptions.ListAsync(model, Stop));
    }

    [Fact]
    public async Task Who_does_not_hold_the_role_grants_nothing_in_it()
    {
        var model = await DraftAsync();

        var refused = await RefusedAsync(() => All.Mrc.Exceptions.GrantAsync(
            model, new NewException("LIC-001", "Legal", "x", Today.AddDays(5), ["c"]), Stop));

        Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task An_exception_for_one_version_reaches_no_other()
    {
        var model = await GplAsync();
        await GrantAsync(model, Today.AddDays(20), "1.0.0");
        await VersionAsync(model, "2.0.0", metadata => metadata["legal"]!["license"] = "GPL-3.0-only");

        var first = await DryRunAsync(model);
        var second = await DryRunAsync(model, "2.0.0");

        Assert.DoesNotContain(first.Blocking, step => step.Rule == "LIC-001");
        Assert.Contains(second.Blocking, step => step.Rule == "LIC-001");
    }

    [Fact]
    public async Task An_exception_granted_by_somebody_who_then_works_on_the_version_reaches_it_no_longer()
    {
        var model = await DraftAsync(metadata => metadata["legal"]!["license"] = "GPL-3.0-only");
        using var both = await Registry.SignInAsync($"lo-{Guid.CreateVersion7():N}", Stop, "Legal", "Contributor");
        await both.Exceptions.GrantAsync(model, new NewException(
            "LIC-001", "Legal", "the vendor agreed in writing", Today.AddDays(20), ["internal use only"]), Stop);
        var before = await DryRunAsync(model);

        await both.Artifacts.UploadAsync("governed", model.Split('/')[1], V1,
            new Client.Artifacts.UploadSource("extra.bin", 3, () => new MemoryStream([1, 2, 3]), "other"), null, Stop);
        var after = await DryRunAsync(model);

        Assert.DoesNotContain(before.Blocking, step => step.Rule == "LIC-001");
        Assert.Contains(after.Blocking, step => step.Rule == "LIC-001");
    }

    Task<string> GplAsync() => StagedAsync(metadata => metadata["legal"]!["license"] = "GPL-3.0-only");

    Task<ExceptionEntry> GrantAsync(string model, DateOnly until, string? version = null) =>
        All.Legal.Exceptions.GrantAsync(model, new NewException(
            "LIC-001", "Legal", "the vendor agreed in writing", until, ["internal use only"], version), Stop);

    async Task<PlanStage> DryRunAsync(string model, string version = V1) => (await Owner.Policies.DryRunAsync(
        new DryRunRequest("promote", "production", model, version, Use: "internal"), Stop)).Stage;

    async Task<string> WhyAsync(string model, NewException exception)
    {
        var refused = await RefusedAsync(() => All.Legal.Exceptions.GrantAsync(model, exception, Stop));
        Assert.Equal("exception-invalid", refused.Code);
        return string.Join(' ', refused.Problem.Errors!.SelectMany(error => error.Value));
    }
}
