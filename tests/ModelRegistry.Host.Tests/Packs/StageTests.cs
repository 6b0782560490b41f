using ModelRegistry.Client.Identity;
using ModelRegistry.Host.Tests.Audit;
using ModelRegistry.Host.Tests.Durability;
using ModelRegistry.Host.Tests.Governance;
using ModelRegistry.Host.Tests.Registry;
using Microsoft.Extensions.DependencyInjection;

namespace ModelRegistry.Host.Tests.Packs;

public sealed class StageTests(PackPeople people) : PackTest(people)
{
    [Fact]
    public async Task A_pack_is_enforced_by_way_of_shadow_and_by_two_people()
    {
        await AddAsync(Text("1.0.0"));

        var straight = await RefusedAsync(() => StageAsync("1.0.0", "enforce"), "pack-illegal-stage");
        await StageAsync("1.0.0", "shadow");
        var proposed = await StageAsync("1.0.0", "enforce");
        var before = await RegisterAsync();
        var own = await RefusedAsync(
            () => Sven.Policies.ConfirmAsync(proposed.Proposal!.Id, Why, Stop), "pack-second-person");
        var confirmed = await Sara.Policies.ConfirmAsync(proposed.Proposal!.Id, Why, Stop);
        var blocked = await RefusedAsync(() => RegisterAsync(), "blocked-by-policy");

        Assert.Contains("shadow there first", straight.Problem.Detail);
        Assert.Contains("somebody else", own.Problem.Detail);
        Assert.Equal(("pass", "open", "sven"), (before.Decision!.Outcome, proposed.Proposal.Status,
            proposed.Proposal.ProposedBy));
        Assert.Equal(("1.0.0", null, null), (confirmed.Enforced, confirmed.Shadow, confirmed.Proposal));
        Assert.Equal([Rule()], blocked.Problem.Errors!.Keys);
        Assert.Equal("pass", (await RegisterAsync(contact: true)).Decision!.Outcome);
        Assert.Equal("pass", (await RegisterAsync($"{Group}x")).Decision!.Outcome);
    }

    [Fact]
    public async Task Neither_the_author_nor_a_service_account_confirms_and_none_of_those_proposes()
    {
        await AddAsync(Text("1.0.0"));
        await StageAsync("1.0.0", "shadow");
        var proposed = await StageAsync("1.0.0", "enforce", by: Sara);
        var handle = $"robot-{Group}"[..30];
        await Registry.Admin.Identity.CreateUserAsync(
            new NewUser(handle, [new RoleGrant("Security")], Kind: "service"), Stop);
        using var robot = Registry.As(
            (await Registry.Admin.Identity.CreateTokenAsync(handle, new NewToken("test"), Stop)).Secret);

        var author = await RefusedAsync(
            () => Sven.Policies.ConfirmAsync(proposed.Proposal!.Id, Why, Stop), "pack-second-person");
        var service = await RefusedAsync(
            () => robot.Policies.ConfirmAsync(proposed.Proposal!.Id, Why, Stop), "forbidden");
        await Sara.Policies.WithdrawAsync(proposed.Proposal!.Id, Why, Stop);
        await RefusedAsync(() => StageAsync("1.0.0", "enforce", by: robot), "forbidden");

        Assert.Contains("You brought", author.Problem.Detail);
        Assert.Contains("service account", service.Problem.Detail);
        Assert.Equal("pass", (await RegisterAsync()).Decision!.Outcome);
    }

    [Fact]
    public async Task Of_two_confirmations_at_once_one_happens()
    {
        using var mara = await Registry.SignInAsync($"mara-{Group}"[..30], Stop, "Security");
        await AddAsync(Text("1.0.0"));
        for (var round = 0; round < 4; round++)
        {
            var environment = $"place-{round}";
            await StageAsync("1.0.0", "shadow", environment);
            var proposal = (await StageAsync("1.0.0", "enforce", environment)).Proposal!.Id;

            var codes = await Together.RunAsync(
                () => Sara.Policies.ConfirmAsync(proposal, Why, Stop),
                () => mara.Policies.ConfirmAsync(proposal, Why, Stop));

            Assert.Equal(["", "pack-proposal-decided"], codes.Select(code => code ?? "").Order());
            var stage = (await Olga.Policies.StagesAsync(Name(), Stop)).Single(one => one.Environment == environment);
            Assert.Equal(("1.0.0", null), (stage.Enforced, stage.Proposal));
        }

        while ((await Registry.Admin.Audit.HeadAsync(Stop)).Waiting > 0) await Task.Delay(20, Stop);
        Assert.Equal(4, (await Registry.EventsOfAsync(Name())).Count(one => one.Action == "policy-pack.enforced"));
    }

    [Fact]
    public async Task Of_two_proposals_for_a_place_at_once_one_is_open_and_nothing_moves_beneath_it()
    {
        await AddAsync(Text("1.0.0"));
        await PutAsync(Text("1.1.0"));
        await StageAsync("1.0.0", "shadow");

        var codes = await Together.RunAsync(
            () => StageAsync("1.0.0", "enforce"), () => StageAsync("1.0.0", "enforce", by: Sara));
        var beneath = await RefusedAsync(() => StageAsync("1.1.0", "shadow"), "pack-proposal-open");
        var away = await RefusedAsync(() => Sven.Policies.RetireAsync(Name(), "1.0.0", Why, Stop), "pack-in-force");
        await StageAsync("1.1.0", "shadow", "staging");

        Assert.Equal(["", "pack-proposal-open"], codes.Select(code => code ?? "").Order());
        var open = Assert.Single(await Olga.Policies.ProposalsAsync(Name(), "open", Stop));
        Assert.Equal(open.Id, beneath.Problem.More!["proposal"].GetGuid());
        Assert.Contains("second person", away.Problem.Detail);
    }

    [Fact]
    public async Task A_proposal_that_was_withdrawn_or_is_over_is_confirmed_by_nobody()
    {
        var clock = new MovableClock();
        await using var registry = await TestRegistry.StartAsync(
            Stop, services => services.AddSingleton<TimeProvider>(clock));
        var (_, sven, sara, _) = await PackPeople.StartAsync(registry, Stop);
        await sven.Policies.AddAsync(new(Text("1.0.0")), Stop);
        await sven.Policies.StageAsync(Name(), new("1.0.0", "shadow"), Stop);

        var first = (await sven.Policies.StageAsync(Name(), new("1.0.0", "enforce"), Stop)).Proposal!;
        await sara.Policies.WithdrawAsync(first.Id, Why, Stop);
        var withdrawn = await RefusedAsync(
            () => sara.Policies.ConfirmAsync(first.Id, Why, Stop), "pack-proposal-decided");
        var second = (await sven.Policies.StageAsync(Name(), new("1.0.0", "enforce"), Stop)).Proposal!;
        clock.Advance(TimeSpan.FromDays(14));
        var shown = (await sven.Policies.ProposalAsync(second.Id, Stop)).Value;
        var late = await RefusedAsync(
            () => sara.Policies.ConfirmAsync(second.Id, Why, Stop), "pack-proposal-decided");
        var third = (await sven.Policies.StageAsync(Name(), new("1.0.0", "enforce"), Stop)).Proposal!;
        clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromMinutes(1));
        var confirmed = await sara.Policies.ConfirmAsync(third.Id, Why, Stop);

        Assert.Contains("withdrawn already", withdrawn.Problem.Detail);
        Assert.Contains("nobody did", late.Problem.Detail);
        Assert.Equal("expired", shown.Status);
        Assert.Equal("1.0.0", confirmed.Enforced);
        Assert.Equal(["confirmed", "expired", "withdrawn"],
            (await sven.Policies.ProposalsAsync(Name(), null, Stop)).Select(one => one.Status));
        Assert.Equal(second.Id, Assert.Single(await sven.Policies.ProposalsAsync(null, "expired", Stop)).Id);
    }

    [Fact]
    public async Task The_narrower_scope_holds_and_of_equal_scopes_the_one_that_names_the_environment()
    {
        await AddAsync(Text("1.0.0"));
        (string Environment, string Scope, string Version)[] places =
        [
            ("*", "*", "1.0.0"), ("production", "*", "1.1.0"), ("*", Scope, "1.2.0"), ("production", Scope, "1.3.0"),
            ("*", $"{Group}/one", "1.4.0"), ("production", $"{Group}/one", "1.5.0"),
        ];
        foreach (var place in places)
        {
            if (place.Version != "1.0.0") await PutAsync(Text(place.Version, level: "note"));
            await EnforceAsync(place.Version, place.Environment, place.Scope);
        }

        (string? Environment, string Group, string Name, string Version)[] expected =
        [
            (null, $"{Group}x", "one", "1.0.0"), ("staging", $"{Group}x", "one", "1.0.0"),
            ("production", $"{Group}x", "one", "1.1.0"),
            (null, Group, "two", "1.2.0"), ("staging", Group.ToUpperInvariant(), "two", "1.2.0"),
            ("production", Group, "two", "1.3.0"),
            (null, Group, "one", "1.4.0"), ("staging", Group, "ONE", "1.4.0"), ("production", Group, "one", "1.5.0"),
        ];
        foreach (var (environment, group, name, version) in expected)
            Assert.Equal([version], await JudgesAsync(group, name, environment));

        var away = await StageAsync("1.5.0", "draft", "production", $"{Group}/one");
        await Sara.Policies.ConfirmAsync(away.Proposal!.Id, Why, Stop);
        Assert.Equal(["1.4.0"], await JudgesAsync(Group, "one", "production"));
        var everywhere = await StageAsync("1.0.0", "draft", "*", "*");
        await Sara.Policies.ConfirmAsync(everywhere.Proposal!.Id, Why, Stop);
        Assert.Empty(await JudgesAsync($"{Group}x", "one", "staging"));
    }

    [Fact]
    public async Task Loosening_needs_two_people_as_well_and_replacing_too()
    {
        await AddAsync(Text("1.0.0"));
        await EnforceAsync("1.0.0");
        await PutAsync(Text("1.1.0", level: "note"));

        await StageAsync("1.1.0", "shadow");
        var replace = (await StageAsync("1.1.0", "enforce")).Proposal!;
        await RefusedAsync(() => RegisterAsync(), "blocked-by-policy");
        await Sara.Policies.ConfirmAsync(replace.Id, Why, Stop);
        var noted = await RegisterAsync();
        var release = await StageAsync("1.1.0", "shadow");
        var still = await RegisterAsync();
        var released = await Sara.Policies.ConfirmAsync(release.Proposal!.Id, Why, Stop);
        var after = await RegisterAsync();

        Assert.Equal("1.0.0", replace.Replaces);
        Assert.Equal(
            ("note", "note", "pass"), (noted.Decision!.Outcome, still.Decision!.Outcome, after.Decision!.Outcome));
        Assert.Equal((null, "1.1.0"), (released.Enforced, released.Shadow));
        Assert.Equal("note", Assert.Single(after.Decision.Shadows!).Outcome);
    }

    [Fact]
    public async Task A_version_takes_the_place_of_the_installed_one_where_it_is_enforced()
    {
        var pack = await Sven.Policies.GetTaggedAsync("ai/installed", Stop);
        var own = pack.Value.Pack.Version;
        await Sven.Policies.PutAsync("ai/installed", pack.ETag, new(pack.Value.Source.Replace(
            $"version {own}", "version 88.0.0", StringComparison.Ordinal)), Stop);
        await Sven.Policies.StageAsync("ai/installed", new("88.0.0", "shadow", "production", Scope), Stop);
        var proposed = await Sven.Policies.StageAsync(
            "ai/installed", new("88.0.0", "enforce", "production", Scope), Stop);
        await Sara.Policies.ConfirmAsync(proposed.Proposal!.Id, Why, Stop);

        async Task<string?> SafetyAsync(string group, string environment) => (await Olga.Policies.DryRunAsync(
            new("promote", environment, Metadata: System.Text.Json.JsonSerializer.SerializeToElement(
                new { identity = new { group, name = "bot" } })), Stop)).Decision.GetProperty("packs").EnumerateArray()
            .Where(one => one.GetProperty("name").GetString() == "ai/installed")
            .Select(one => one.GetProperty("version").GetString()).Single();

        Assert.Equal("88.0.0", await SafetyAsync(Group, "production"));
        Assert.Equal(own, await SafetyAsync(Group, "staging"));
        Assert.Equal(own, await SafetyAsync($"{Group}x", "production"));
        var shown = (await Olga.Policies.ListAsync("enforce", "production", Stop))
            .Single(one => one.Name == "ai/installed");
        Assert.Equal((own, "installed", "88.0.0"), (shown.Version, shown.Stage, shown.Newest));
        Assert.Contains($"88.0.0 enforce in production for {Scope}", shown.Places!);
        await RefusedAsync(() => Sven.Policies.StageAsync("ai/installed", new(own, "shadow"), Stop),
            "pack-illegal-stage");
    }

    [Fact]
    public async Task What_would_not_compile_together_is_not_put_in_force()
    {
        string Importing(string version, string of) => $"""
            pack {Name("upper")} version {version}

            import {Name()} version {of} as house

            rule {Rule("U")} "Says who made it" </
              block on register
              require identity.owners is not empty or identity.contact is present
            />

            """.Replace("</", "{", StringComparison.Ordinal).Replace("/>", "}", StringComparison.Ordinal);
        await AddAsync(Text("1.0.0"));
        await PutAsync(Text("2.0.0"));
        await EnforceAsync("1.0.0");
        await AddAsync(Importing("1.0.0", "2"));

        var early = await RefusedAsync(() => StageAsync("1.0.0", "shadow", pack: "upper"), "pack-does-not-fit");
        await EnforceAsync("2.0.0");
        await EnforceAsync("1.0.0", pack: "upper");
        var gone = await RefusedAsync(() => StageAsync("2.0.0", "draft"), "pack-does-not-fit");
        var older = await RefusedAsync(() => StageAsync("1.0.0", "shadow"), "pack-does-not-fit");

        Assert.Contains($"`{Name()}` is here in version 1.0.0 (version 2 is asked for)", early.Problem.Detail);
        Assert.Contains($"the pack `{Name()}` is not here", gone.Problem.Detail);
        Assert.Contains($"{Name("upper")}@1.0.0.policy, line 3", older.Problem.Detail);
        Assert.Equal(["2.0.0"], await JudgesAsync(Group, "bot", null));
    }

    [Fact]
    public async Task Two_packs_with_the_same_rule_do_not_stand_beside_each_other()
    {
        await AddAsync(Text("1.0.0"));
        await AddAsync(Text("1.0.0", "other"));
        await EnforceAsync("1.0.0");

        var refused = await RefusedAsync(() => StageAsync("1.0.0", "shadow", pack: "other"), "pack-does-not-fit");
        await StageAsync("1.0.0", "shadow", scope: $"{Group}x/*", pack: "other");

        Assert.Contains($"there are two rules called `{Rule()}`", refused.Problem.Detail);
        Assert.Equal("P0253", refused.Problem.More!["diagnostics"][0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Every_step_is_in_the_audit_log_without_a_word_of_what_people_wrote()
    {
        await AddAsync(Text("1.0.0"));
        await EnforceAsync("1.0.0");
        var release = await StageAsync("1.0.0", "draft");
        await Sara.Policies.WithdrawAsync(release.Proposal!.Id, "A secret word", Stop);
        release = await StageAsync("1.0.0", "draft");
        await Sara.Policies.ConfirmAsync(release.Proposal!.Id, Why, Stop);
        await StageAsync("1.0.0", "shadow");
        await StageAsync("1.0.0", "draft");
        await Sven.Policies.RetireAsync(Name(), "1.0.0", Why, Stop);

        while ((await Registry.Admin.Audit.HeadAsync(Stop)).Waiting > 0) await Task.Delay(20, Stop);
        var events = await Registry.EventsOfAsync(Name());
        Assert.Equal(
            [
                "version-added", "shadowed", "proposed", "enforced", "proposed", "proposal-withdrawn", "proposed",
                "released", "shadowed", "unshadowed", "version-retired",
            ],
            events.Select(one => one.Action["policy-pack.".Length..]));
        foreach (var one in events)
        {
            var leaf = await Registry.InDatabaseAsync(db => Task.FromResult(
                db.AuditLog.Where(row => row.Id == one.Id).Select(row => row.Leaf).Single()));
            Assert.DoesNotContain("secret word", leaf);
            Assert.DoesNotContain("Agreed", leaf);
            Assert.Contains("1.0.0", leaf);
        }
    }

    [Theory]
    [InlineData("enforce", "no/where", "*", "environment")]
    [InlineData("enforce", "*", "sea*/x", "scope")]
    [InlineData("enforce", "*", "search", "scope")]
    [InlineData("enforced", "*", "*", "stage")]
    public async Task A_place_that_cannot_be_is_refused_with_what_can(
        string stage, string environment, string scope, string field)
    {
        await AddAsync(Text("1.0.0"));

        var refused = await RefusedAsync(() => StageAsync("1.0.0", stage, environment, scope), "invalid-value");

        Assert.Equal([field], refused.Problem.Errors!.Keys);
    }
}
