using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client.Identity;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Inventory;
using ModelRegistry.Host.Tests.Governance;
using ModelRegistry.Host.Tests.Registry;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Tests.Reports;

public sealed class ComplianceTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    const string Nist = "NIST AI RMF 1.0";

    const string Vacuous = """
        pack try/out version 1
        rule TRY-1 "Digests are there" {
          block on promote
          require every artifact in artifacts satisfies artifact.sha256 is present
        }
        """;

    [Fact]
    public async Task For_every_control_the_rules_that_serve_it_say_how_the_versions_in_production_stand()
    {
        var group = $"audited-{Guid.CreateVersion7():N}";
        var catalogue = new Catalogue(Registry, Stop);
        var model = await catalogue.ModelAsync(group, "bot");
        await catalogue.VersionAsync(
            model, "1.0.0", SampleDocuments.Metadata().ToJsonString(), VersionState.Production);
        await catalogue.VersionAsync(model, "2.0.0", "{}", VersionState.Production);
        await catalogue.VersionAsync(model, "3.0.0");

        var rows = await Registry.Admin.Reports.ComplianceAsync(group, null, Stop);

        var owner = Assert.Single(rows, row => row is { Standard: Nist, Control: "GOVERN 1.6", Rule: "CMP-001" });
        Assert.Equal("ai/baseline", owner.Pack);
        Assert.Equal((1, 1, 0), (owner.Pass, owner.Fail, owner.Missing));
        Assert.All(rows, row => Assert.Equal(2,
            row.Pass + row.Fail + row.Missing + row.Waived + row.Graced + row.Skipped));
        Assert.Equal(rows.OrderBy(row => row.Standard, StringComparer.Ordinal)
            .ThenBy(row => row.Control, StringComparer.Ordinal), rows);
        var drafts = await Registry.Admin.Reports.ComplianceAsync(group, "Draft", Stop);
        Assert.Equal(1, drafts[0].Pass + drafts[0].Fail + drafts[0].Missing + drafts[0].Skipped);
    }

    [Fact]
    public async Task It_is_a_table_page_by_page_and_among_the_reports()
    {
        var reports = await Registry.Admin.Reports.ListAsync(Stop);

        var csv = await Registry.Admin.Wire.Http.GetAsync("api/v1/reports/compliance?format=csv&limit=2", Stop);
        var lines = (await csv.Content.ReadAsStringAsync(Stop)).Split("\r\n");

        Assert.Contains(reports, report => report.Name == "compliance");
        Assert.Equal("standard,control,rule,title,pack,pass,fail,missing,waived,graced,skipped", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.True(csv.Headers.Contains("X-Next-Cursor"));
    }

    [Fact]
    public async Task A_state_that_is_none_is_refused() => Assert.Equal("invalid-value",
        (await RefusedAsync(() => Registry.Admin.Reports.ComplianceAsync(null, "Asleep", Stop))).Code);

    [Fact]
    public async Task Who_sees_no_models_counts_none()
    {
        var handle = $"vera-{Guid.CreateVersion7():N}";
        await Registry.Admin.Identity.CreateUserAsync(
            new NewUser(handle, [new RoleGrant("Viewer", "nowhere/*")]), Stop);
        using var vera = Registry.As(
            (await Registry.Admin.Identity.CreateTokenAsync(handle, new NewToken("test"), Stop)).Secret);

        var rows = await vera.Reports.ComplianceAsync(null, null, Stop);

        Assert.All(rows, row => Assert.Equal(0, row.Pass + row.Fail + row.Missing + row.Skipped));
        Assert.NotEmpty(rows);
    }

    [Fact]
    public async Task Warnings_about_a_pack_know_how_many_models_in_production_have_nothing_to_check()
    {
        var catalogue = new Catalogue(Registry, Stop);
        var model = await catalogue.ModelAsync($"bare-{Guid.CreateVersion7():N}", "bot");
        await catalogue.VersionAsync(model, "1.0.0", """{"artifacts": []}""", VersionState.Production);
        var compiled = Registry.Services.GetRequiredService<PolicyCompiler>().Compile([new("try.policy", Vacuous)]);
        var warning = ((Compilation.Succeeded)compiled).Warnings.First(one => one.Code == "L0105");

        var inventory = ActivatorUtilities.CreateInstance<ProductionInventories>(Registry.Services);
        var noted = warning.Beside((await inventory.CurrentAsync(Stop))!);

        Assert.Matches(@"^[1-9]\d* of [1-9]\d* production models ha(s|ve) no artifact; (it passes|they pass) today$",
            noted.Advice[0].Text);
        Assert.Same(await inventory.CurrentAsync(Stop), await inventory.CurrentAsync(Stop));
    }

    [Fact]
    public async Task Who_may_read_every_model_is_told_of_those_in_production_by_the_editor_too()
    {
        var catalogue = new Catalogue(Registry, Stop);
        var model = await catalogue.ModelAsync($"bare-{Guid.CreateVersion7():N}", "bot");
        await catalogue.VersionAsync(model, "1.0.0", """{"artifacts": []}""", VersionState.Production);
        var handle = $"nora-{Guid.CreateVersion7():N}";
        await Registry.Admin.Identity.CreateUserAsync(
            new NewUser(handle, [new RoleGrant("Viewer", "nowhere/*"), new RoleGrant("Security", "nowhere/*")]), Stop);
        using var narrow = Registry.As(
            (await Registry.Admin.Identity.CreateTokenAsync(handle, new NewToken("test"), Stop)).Secret);

        var all = await Registry.Admin.Policies.LintAsync(new([new("try.policy", Vacuous)]), Stop);
        var some = await narrow.Policies.LintAsync(new([new("try.policy", Vacuous)]), Stop);

        Assert.Contains(all.Messages.First(one => one.Code == "L0105").Advice,
            advice => advice.Kind == "note" && advice.Text.Contains(" production models ha"));
        Assert.DoesNotContain(some.Messages.First(one => one.Code == "L0105").Advice,
            advice => advice.Text.Contains("production models"));
    }
}
