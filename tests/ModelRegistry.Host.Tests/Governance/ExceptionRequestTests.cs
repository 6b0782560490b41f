using System.Net;
using ModelRegistry.Client.Audit;
using ModelRegistry.Client.Governance;
using ModelRegistry.Evidence.Keys;

namespace ModelRegistry.Host.Tests.Governance;

/// <summary>From asking for an exception to its end, on a registry of its own whose clock moves.</summary>
public sealed class ExceptionRequestTests(GovernedRegistry governed) : GovernanceTest(governed)
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
    public async Task What_the_owner_asks_for_counts_once_somebody_in_the_rules_role_approves_it()
    {
        var model = await GplAsync();
        var asked = await AskAsync(model);
        var before = await BlockingAsync(model);

        var approved = await All.Legal.Exceptions.ApproveAsync(model, asked.Id, new("Legal", "the letter is here"),
            Stop);

        var granted = Assert.Single(await Owner.Exceptions.ListAsync(model, Stop));
        Assert.Equal(("open", "olga", null), (asked.Status, asked.RequestedBy, asked.DecidedBy));
        Assert.Equal(["Legal"], asked.Roles);
        Assert.Contains("LIC-001", before);
        Assert.Equal(("approved", "lena", "Legal", "the letter is here", granted.Id),
            (approved.Status, approved.DecidedBy, approved.DecidedIn, approved.Reason, approved.Exception));
        Assert.Equal(("active", "the vendor agreed in writing"), (granted.Status, granted.Rationale));
        Assert.DoesNotContain("LIC-001", await BlockingAsync(model));
        Assert.Equal(["exception.requested", "exception.granted", "exception.approved"], await EventsAsync(3));
    }

    [Fact]
    public async Task A_denied_request_waives_nothing_and_is_decided_for_good()
    {
        var model = await GplAsync();
        var asked = await AskAsync(model);

        var denied = await All.Legal.Exceptions.DenyAsync(model, asked.Id, new("Legal", "no letter"), Stop);
        var later = await RefusedAsync(() =>
            All.Legal.Exceptions.ApproveAsync(model, asked.Id, new("Legal", "after all"), Stop));

        Assert.Equal(("denied", "no letter", null), (denied.Status, denied.Reason, denied.Exception));
        Assert.Equal((HttpStatusCode.Conflict, "exception-request-decided"), (later.Status, later.Code));
        Assert.Empty(await Owner.Exceptions.ListAsync(model, Stop));
        Assert.Contains("LIC-001", await BlockingAsync(model));
    }

    [Fact]
    public async Task Who_asks_withdraws_and_nobody_else_does()
    {
        var model = await GplAsync();
        var asked = await AskAsync(model);
        using var other = await Registry.SignInAsync($"otto-{Guid.CreateVersion7():N}", Stop, "ModelOwner");

        var foreign = await RefusedAsync(() => other.Exceptions.WithdrawAsync(model, asked.Id, "tidying", Stop));
        var withdrawn = await Owner.Exceptions.WithdrawAsync(model, asked.Id, "relicensed", Stop);

        Assert.Equal("forbidden", foreign.Code);
        Assert.Equal("withdrawn", withdrawn.Status);
        Assert.Equal("withdrawn", Assert.Single(await Owner.Exceptions.RequestsAsync(model, Stop)).Status);
    }

    [Fact]
    public async Task Neither_who_asked_nor_who_made_the_version_nor_another_role_approves()
    {
        var model = await GplAsync();
        using var both = await Registry.SignInAsync(
            $"bo-{Guid.CreateVersion7():N}", Stop, "Legal", "Contributor");
        var own = await both.Exceptions.RequestAsync(model, Request(), Stop);
        var asked = await AskAsync(model);

        var same = await RefusedAsync(() => both.Exceptions.ApproveAsync(model, own.Id, new("Legal", "x"), Stop));
        var role = await RefusedAsync(() => All.Mrc.Exceptions.ApproveAsync(model, asked.Id, new("MRC", "x"), Stop));
        var unheld = await RefusedAsync(() =>
            All.Mrc.Exceptions.ApproveAsync(model, asked.Id, new("Legal", "x"), Stop));
        var denied = await RefusedAsync(() => All.Mrc.Exceptions.DenyAsync(model, asked.Id, new("MRC", "x"), Stop));
        var maker = await RefusedAsync(() => Owner.Exceptions.ApproveAsync(model, asked.Id, new("Legal", "x"), Stop));
        await VersionAsync(model, "2.0.0");
        await both.Artifacts.UploadAsync("governed", model.Split('/')[1], "2.0.0",
            new Client.Artifacts.UploadSource("more.bin", 1, () => new MemoryStream([1]), "other"), null, Stop);
        var hand = await RefusedAsync(() => both.Exceptions.ApproveAsync(model, asked.Id, new("Legal", "x"), Stop));

        Assert.Contains("asked for", string.Join(' ', same.Problem.Errors!.SelectMany(error => error.Value)));
        Assert.Equal(["exception-invalid", "forbidden", "exception-invalid", "forbidden", "segregation-of-duties"],
            new[] { role, unheld, denied, maker, hand }.Select(refused => refused.Code));
        Assert.Empty(await Owner.Exceptions.ListAsync(model, Stop));
    }

    [Fact]
    public async Task What_nobody_could_grant_is_not_taken()
    {
        var model = await DraftAsync();

        var never = await RefusedAsync(() => AskAsync(model, "CMP-001"));
        var longer = await RefusedAsync(() => Owner.Exceptions.RequestAsync(
            model, Request() with { Until = Today.AddDays(91) }, Stop));
        var bare = await RefusedAsync(() =>
            Owner.Exceptions.RequestAsync(model, Request() with { Controls = null }, Stop));

        Assert.Contains("never be waived", never.Problem.Errors!["CMP-001"].Single());
        Assert.Contains("at most 90 days", longer.Problem.Errors!["LIC-001"].Single());
        Assert.Contains("compensating control", bare.Problem.Errors!["LIC-001"].Single());
        Assert.Empty(await Owner.Exceptions.RequestsAsync(model, Stop));
    }

    [Fact]
    public async Task The_plan_counts_its_days_and_the_audit_log_has_its_end()
    {
        var model = await GplAsync();
        var asked = await AskAsync(model);
        await All.Legal.Exceptions.ApproveAsync(model, asked.Id, new("Legal", "fine"), Stop);

        var running = Assert.Single((await Owner.Lifecycle.PlanAsync(model, V1, null, Stop)).Exceptions!);
        _clock.Advance(TimeSpan.FromDays(21));
        var over = Assert.Single((await Owner.Lifecycle.PlanAsync(model, V1, null, Stop)).Exceptions!);

        Assert.Equal(("active", 20), (running.Status, running.DaysLeft));
        Assert.Contains("20 more days", running.Message);
        Assert.Equal(("expired", 0), (over.Status, over.DaysLeft));
        Assert.Equal("exception.expired", (await EventsAsync(4))[^1]);
    }

    [Fact]
    public async Task One_granted_by_somebody_who_then_works_on_the_version_is_reported_as_void()
    {
        var model = await DraftAsync(metadata => metadata["legal"]!["license"] = "GPL-3.0-only");
        using var both = await Registry.SignInAsync($"lo-{Guid.CreateVersion7():N}", Stop, "Legal", "Contributor");
        var asked = await AskAsync(model);
        await both.Exceptions.ApproveAsync(model, asked.Id, new("Legal", "fine"), Stop);
        await both.Artifacts.UploadAsync("governed", model.Split('/')[1], V1,
            new Client.Artifacts.UploadSource("extra.bin", 3, () => new MemoryStream([1, 2, 3]), "other"), null, Stop);

        var plan = await Owner.Lifecycle.PlanAsync(model, V1, null, Stop);

        var exception = Assert.Single(plan.Exceptions!);
        Assert.Equal("void", exception.Status);
        Assert.Contains("somebody else must grant it", exception.Message);
        Assert.Contains(plan.Production.Blocking, step => step.Rule == "LIC-001");
        Assert.Contains("byMaker", (await All.Owner.Policies.DryRunAsync(
            new DryRunRequest("promote", "production", model, V1, Use: "internal"), Stop)).Decision.GetRawText());
    }

    [Fact]
    public async Task An_overdue_recertification_is_recorded_reported_and_closed_by_the_next_one()
    {
        var model = await StagedAsync();
        _clock.Advance(TimeSpan.FromDays(366));

        var opened = await AllEventsAsync("recertification.opened", 1);
        var row = Assert.Single((await Owner.Reports.RecertificationsAsync(0, null, Stop)).Items,
            one => one.Model == model);
        using var mrc = await Registry.SignInAsync($"max-{Guid.CreateVersion7():N}", Stop, "MRC");
        await ApproveAsync(mrc, model, "MRC");
        await AllEventsAsync("recertification.closed", 1);
        var after = await Owner.Reports.RecertificationsAsync(0, null, Stop);

        Assert.Single(opened);
        Assert.True(row.Overdue);
        Assert.True(row.DaysLeft < 0);
        Assert.DoesNotContain(after.Items, one => one.Model == model);
        Assert.Contains((await Owner.Reports.RecertificationsAsync(400, null, Stop)).Items, one => one.Model == model);
    }

    Task<string> GplAsync() => StagedAsync(metadata => metadata["legal"]!["license"] = "GPL-3.0-only");

    NewExceptionRequest Request(string rule = "LIC-001") =>
        new(rule, "the vendor agreed in writing", Today.AddDays(20), ["internal use only"]);

    Task<ExceptionRequestEntry> AskAsync(string model, string rule = "LIC-001") =>
        Owner.Exceptions.RequestAsync(model, Request(rule), Stop);

    async Task<IEnumerable<string>> BlockingAsync(string model) =>
        (await Owner.Lifecycle.PlanAsync(model, V1, "internal", Stop)).Production.Blocking.Select(step => step.Rule);

    /// <summary>The events about exceptions, once there are so many.</summary>
    async Task<IReadOnlyList<string>> EventsAsync(int count) =>
        [.. (await AllEventsAsync("exception.", count)).Select(one => one.Action)];

    async Task<IReadOnlyList<AuditEvent>> AllEventsAsync(string action, int count)
    {
        for (var i = 0; ; i++)
        {
            var page = await Registry.Admin.Audit.ListAsync(new AuditQuery { Limit = 500 }, Stop);
            var found = page.Items.Where(one => one.Action.StartsWith(action)).OrderBy(one => one.Seq).ToList();
            if (found.Count >= count) return found;
            Assert.True(i < 500, $"{found.Count} of {count} events {action} reached the log.");
            await Task.Delay(20, Stop);
        }
    }
}
