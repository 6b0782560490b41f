using System.Text;
using ModelRegistry.Client.Governance;

namespace ModelRegistry.Host.Tests.Packs;

public sealed class PackVersionTests(PackPeople people) : PackTest(people)
{
    [Fact]
    public async Task A_pack_with_mistakes_is_refused_with_all_of_them_and_where_they_are()
    {
        var text = Text("1.0.0").Replace("identity.contact", "identity.contakt", StringComparison.Ordinal)
            + "rule B \"Another\" {\n  block on submit\n  require risk.tier is Hihg\n}\n";

        var refused = await RefusedAsync(() => AddAsync(text), "pack-invalid");

        var messages = refused.Problem.More!["diagnostics"].EnumerateArray().ToList();
        Assert.Equal(["P0201", "P0220"], messages.Where(one => one.GetProperty("severity").GetString() == "error")
            .Select(one => one.GetProperty("code").GetString()));
        var field = messages.First(one => one.GetProperty("code").GetString() == "P0201");
        Assert.Equal(($"{Name()}@1.0.0.policy", 5, 20, 5, 27), (field.GetProperty("file").GetString(),
            field.GetProperty("line").GetInt32(), field.GetProperty("column").GetInt32(),
            field.GetProperty("endLine").GetInt32(), field.GetProperty("endColumn").GetInt32()));
        Assert.Contains(field.GetProperty("advice").EnumerateArray(),
            advice => advice.GetProperty("text").GetString()!.Contains("identity.contact", StringComparison.Ordinal));
        Assert.Contains("error[P0201]", field.GetProperty("rendered").GetString());
        await RefusedAsync(() => Sven.Policies.GetAsync(Name(), Stop), "not-found");
    }

    [Fact]
    public async Task A_pack_comes_in_as_a_draft_that_judges_nothing_and_is_kept_byte_for_byte()
    {
        var text = Text("1.0.0").ReplaceLineEndings("\r\n") + "# ünïcode, and no line end";

        var added = await AddAsync(text);

        Assert.Equal(("draft", "sven", 0), (added.Version.Stage, added.Version.Author, added.Version.Places.Count));
        Assert.Equal(Encoding.UTF8.GetBytes(text), await Olga.Policies.SourceAsync(Name(), "1.0.0", Stop));
        Assert.Equal(Rule(), Assert.Single((await Olga.Policies.VersionAsync(Name(), "1.0.0", Stop)).Rules).Id);
        Assert.Empty(await JudgesAsync(Group, "bot", "production"));
        Assert.Null((await RegisterAsync()).Decision?.Shadows);
    }

    [Fact]
    public async Task The_YAML_form_is_taken_and_kept_as_it_is()
    {
        var yaml = $"""
            pack: {Name()}
            version: 1.0.0
            rules:
              - rule: {Rule()}
                title: Somebody can be asked
                block on: [register]
                require:
                  - identity.contact is present

            """;

        var added = await AddAsync(yaml, "yaml");

        Assert.Equal(("yaml", yaml), (added.Version.Form, added.Source));
        Assert.Equal(Rule(), Assert.Single(added.Rules).Id);
        Assert.Equal(yaml, Encoding.UTF8.GetString(await Sven.Policies.SourceAsync(Name(), "1.0.0", Stop)));
    }

    [Fact]
    public async Task A_version_is_greater_than_all_before_it_and_what_is_said_never_changes()
    {
        await AddAsync(Text("1.2.0"));
        var before = await Sven.Policies.GetTaggedAsync(Name(), Stop);

        await RefusedAsync(() => PutAsync(Text("1.2.0", level: "warn")), "pack-version-not-greater");
        await RefusedAsync(() => PutAsync(Text("1.2.0-rc.1")), "pack-version-not-greater");
        await PutAsync(Text("1.10.0"));
        await RefusedAsync(() => Sven.Policies.PutAsync(Name(), before.ETag, new(Text("2.0.0")), Stop),
            "precondition-failed");
        await RefusedAsync(() => AddAsync(Text("2.0.0")), "pack-exists");

        Assert.Equal(["1.10.0", "1.2.0"],
            (await Olga.Policies.VersionsAsync(Name(), Stop)).Select(one => one.Version));
        Assert.Equal("1.10.0", (await Olga.Policies.GetAsync(Name(), Stop)).Pack.Newest);
    }

    [Fact]
    public async Task The_name_is_publisher_and_pack_and_the_one_in_the_address()
    {
        var one = await RefusedAsync(
            () => AddAsync("pack house version 1.0.0\nlist of_one of text = { \"a\" }\n"), "invalid-value");
        var number = await RefusedAsync(() => AddAsync(Text("1")), "invalid-value");
        await AddAsync(Text("1.0.0"));
        var other = await RefusedAsync(() => PutAsync(Text("2.0.0", "other")), "invalid-value");

        Assert.Contains("publisher/pack", one.Problem.Detail);
        Assert.Contains("1", number.Problem.Detail);
        Assert.Contains($"The pack line says {Name("other")}, the address says {Name()}.", other.Problem.Detail);
    }

    [Fact]
    public async Task A_version_beside_an_installed_pack_is_greater_than_it()
    {
        var installed = await Sven.Policies.GetTaggedAsync("ai/installed", Stop);
        var source = installed.Value.Source;
        var line = $"version {installed.Value.Pack.Version}";

        await RefusedAsync(() => AddAsync(source), "pack-exists");
        await RefusedAsync(() => Sven.Policies.PutAsync("ai/installed", installed.ETag, new(source), Stop),
            "pack-version-not-greater");
        var next = await Sven.Policies.PutAsync("ai/installed", installed.ETag,
            new(source.Replace(line, "version 77.0.0", StringComparison.Ordinal)), Stop);

        Assert.Equal("draft", next.Version.Stage);
        Assert.Equal(["77.0.0", installed.Value.Pack.Version],
            (await Olga.Policies.VersionsAsync("ai/installed", Stop)).Select(one => one.Version));
        Assert.Equal("installed", (await Olga.Policies.GetAsync("ai/installed", Stop)).Pack.Stage);
    }

    [Fact]
    public async Task A_version_whose_tests_fail_says_so_and_stays_a_draft()
    {
        var text = Text("1.0.0") + $$"""
            sample nobody {
              identity.name = "x"
            }

            test "nobody is enough" {
              given nobody
              on register at 2026-05-01
              expect {{Rule()}} to pass
            }

            """;

        var added = await AddAsync(text);
        var refused = await RefusedAsync(() => StageAsync("1.0.0", "shadow"), "pack-tests-fail");

        Assert.Equal(1, added.Version.TestsFailed);
        Assert.Equal("nobody is enough", Assert.Single(added.Tests, test => !test.Passed).Title);
        Assert.Contains("nobody is enough", refused.Problem.Detail);
        Assert.Equal("draft", (await Olga.Policies.VersionAsync(Name(), "1.0.0", Stop)).Version.Stage);
    }

    [Fact]
    public async Task A_retired_version_is_kept_and_given_no_stage()
    {
        await AddAsync(Text("1.0.0"));
        await StageAsync("1.0.0", "shadow");

        var retired = await Sven.Policies.RetireAsync(Name(), "1.0.0", Why, Stop);

        Assert.Equal("retired", retired.Version.Stage);
        Assert.NotNull(retired.Version.RetiredAt);
        Assert.Null(Assert.Single(await Olga.Policies.StagesAsync(Name(), Stop)).Shadow);
        Assert.Equal(Text("1.0.0"), (await Olga.Policies.VersionAsync(Name(), "1.0.0", Stop)).Source);
        await RefusedAsync(() => StageAsync("1.0.0", "shadow"), "pack-illegal-stage");
        await RefusedAsync(() => PutAsync(Text("1.0.0")), "pack-version-not-greater");
    }

    [Fact]
    public async Task A_pack_that_is_enforced_is_not_retired_and_it_is_said_where()
    {
        await AddAsync(Text("1.0.0"));
        await EnforceAsync("1.0.0", "staging");
        await PutAsync(Text("1.1.0"));

        var one = await RefusedAsync(() => Sven.Policies.RetireAsync(Name(), "1.0.0", Why, Stop), "pack-in-force");
        var all = await RefusedAsync(() => Sven.Policies.RetireAsync(Name(), Why, Stop), "pack-in-force");
        var proposed = await StageAsync("1.0.0", "draft", "staging");
        await Sara.Policies.ConfirmAsync(proposed.Proposal!.Id, Why, Stop);
        var retired = await Sven.Policies.RetireAsync(Name(), Why, Stop);

        Assert.Contains($"enforced in staging for {Scope}", one.Problem.Detail);
        Assert.Contains($"enforced in staging for {Scope}", all.Problem.Detail);
        Assert.Equal("retired", retired.Pack.Stage);
        Assert.All(await Olga.Policies.VersionsAsync(Name(), Stop), version => Assert.Equal("retired", version.Stage));
    }

    [Fact]
    public async Task Who_may_not_edit_policies_reads_them_and_no_more()
    {
        await AddAsync(Text("1.0.0"));

        await RefusedAsync(() => Olga.Policies.AddAsync(new NewPack(Text("1.0.0", "other")), Stop), "forbidden");
        await RefusedAsync(() => StageAsync("1.0.0", "shadow", by: Olga), "forbidden");

        Assert.Equal(Name(), (await Olga.Policies.GetAsync(Name(), Stop)).Pack.Name);
    }
}
