using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Features.Impact;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Inventory;
using ModelRegistry.Host.Tests.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Tests.Impact;

/// <summary>
/// Impact answers from kept documents and compiled rules; the gate reads records and explains. They agree.
/// </summary>
public sealed class ImpactAgreesWithGateTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    const int Models = 60;

    [Theory]
    [InlineData(1, null, null, 0)]
    [InlineData(2, "promote", "production", 0)]
    [InlineData(3, "promote", "staging", 0)]
    [InlineData(4, "submit", null, 0)]
    [InlineData(5, "deploy", "production", 0)]
    [InlineData(6, "monitor", "production", 0)]
    [InlineData(7, null, null, 25)]
    public async Task For_every_version_both_outcomes_are_those_of_the_gate(
        int seed, string? name, string? target, int daysAhead)
    {
        var group = $"impact-{seed}-{Guid.CreateVersion7():N}";
        var people = await Registry.InDatabaseAsync(db => db.Users.Select(user => user.Id).ToListAsync(Stop));
        await new RandomInventory(Registry, new Random(seed), All.Key.PublicKey.KeyId, people)
            .FillAsync(group, Models, Stop);
        await KeptAsync(group);
        var at = TimeProvider.System.GetUtcNow().AddDays(daysAhead);
        var question = new ImpactQuestion(name, target, "internal", at, null, null);

        var (silent, stricter) = (Set(Silent), Set(Stricter));
        var inForce = Registry.Services.GetRequiredService<PackLibrary>().Policies;
        var before = await JudgedAsync(group, question, ImpactSides.Of(inForce, silent));
        var after = await JudgedAsync(group, question, ImpactSides.Of(silent, stricter));

        var versions = await VersionsAsync(group);
        Assert.True(versions.Count > Models);
        var (verdicts, outcomes) = (new HashSet<string>(), new HashSet<string>());
        foreach (var (model, version) in versions)
        {
            var address = $"{model.Group}/{model.Name}@{version.Version}";
            var (decided, tried) = await GateSaysAsync(model, version, question, stricter);
            var was = before.GetValueOrDefault(address);
            Assert.Equal((address, PolicyGate.Wire(decided.Outcome)), (address, was?.Before ?? "block"));
            Assert.Equal(Verdicts(decided), Verdicts(was, rule => rule.Before));
            var now = after.GetValueOrDefault(address);
            Assert.Equal((address, PolicyGate.Wire(tried.Outcome)), (address, now?.After ?? "block"));
            Assert.Equal(Verdicts(tried), Verdicts(now, rule => rule.After));
            outcomes.Add(PolicyGate.Wire(tried.Outcome));
            verdicts.UnionWith([.. decided.Rules.Concat(tried.Rules).Select(rule => PolicyGate.Wire(rule.Verdict))]);
        }

        Assert.True(outcomes.Count > 1, $"All are {string.Join(", ", outcomes)}: this compares nothing.");
        Assert.Superset(new HashSet<string> { "pass", "fail", "missing", "waived", "graced" }, verdicts);
    }

    /// <summary>It covers no event that is asked about, so that every gate is closed.</summary>
    const string Silent = """
        pack t/silent version 1
        rule T-0 "Has a name" {
          note on register
          require identity.name is present
        }
        """;

    /// <summary>What is asked when the rules look at what the gates' own rules do not.</summary>
    const string Stricter = """
        pack t/stricter version 1
        rule T-1 "Approved by two" {
          block on submit, promote, deploy, monitor
          require at least 2 approval in governance.approvals where approval.decision is approved
          grandfather models registered before 2026-06-01 until 2026-12-01
          waivable by Legal, MRC for at most 90 days
        }
        rule LIC-001 "A permissive licence" {
          warn on submit, promote, deploy, monitor
          applies when legal.license is present
          require legal.license is allowed by { MIT, Apache-2.0 }
          waivable by Legal for at most 90 days
        }
        rule T-2 "Not worse than what serves" {
          block on submit, promote, deploy, monitor
          require if previous is present then evals.task.accuracy is at least previous.evals.task.accuracy
        }
        """;

    PolicySet Set(string text) => Registry.Services.GetRequiredService<PolicyCompiler>()
        .Compile([new PackSource("t.policy", text)]) switch
        {
            Compilation.Succeeded(var set, _) => set,
            Compilation.Failed(var wrong) => throw new InvalidOperationException(wrong[0].Render()),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>
    /// Every version of which some rule says something else: beside policies that say nothing, every rule that speaks.
    /// </summary>
    async Task<Dictionary<string, ImpactChange>> JudgedAsync(
        string group, ImpactQuestion question, ImpactSides sides)
    {
        var query = new InventoryQuery(ModelReach.Everything, question.At, Enum.GetValues<VersionState>(), group);
        var pages = new PageJudge(question, sides);
        var gate = new Lock();
        var judged = new Dictionary<string, ImpactChange>(StringComparer.Ordinal);
        var anew = 0;
        await foreach (var page in Registry.Services.GetRequiredService<InventoryScan>()
            .RunAsync(query, previous: true, Judge, Stop))
        {
            anew += page.ReadAnew;
            foreach (var (change, _, _) in page.Changes) judged.Add($"{change.Model}@{change.Version}", change);
        }

        Assert.Equal(question.At > TimeProvider.System.GetUtcNow(), anew > 0);    // else it is not of kept documents
        return judged;

        JudgedPage Judge(ScannedPage page)
        {
            lock (gate) return pages.Judge(page);
        }
    }

    /// <summary>Waits until the documents of a group are kept.</summary>
    async Task KeptAsync(string group)
    {
        while (await Registry.InDatabaseAsync(db => db.InventoryStamps.AnyAsync(stamp => stamp.ReadAt < stamp.Stamp
            && db.Models.Any(model => model.Id == stamp.ModelId && model.Group == group), Stop)))
            await Task.Delay(50, Stop);
    }

    static IEnumerable<string> Verdicts(Decision decision) => decision.Rules
        .Select(rule => $"{rule.Pack}/{rule.Id} {PolicyGate.Wire(rule.Verdict)} {PolicyGate.Wire(rule.Effect)}");

    static IEnumerable<string> Verdicts(ImpactChange? change, Func<ImpactRule, string?> verdict) =>
        (change?.Rules ?? []).Where(rule => verdict(rule) is not null and not "skipped").Select(rule =>
            $"{rule.Pack}/{rule.Rule} {verdict(rule)} {(rule.After is null ? rule.EffectBefore : rule.EffectAfter)}");

    async Task<(Decision InForce, Decision Tried)> GateSaysAsync(
        ModelRecord model, VersionRecord version, ImpactQuestion question, PolicySet tried)
    {
        await using var scope = Registry.Services.CreateAsyncScope();
        var (name, target) = question.For(version.State);
        var decided = await scope.ServiceProvider.GetRequiredService<PolicyGate>().DecideAsync(
            model, version, new GateEvent(name, target, question.Use), Stop, question.At);
        var asked = new PolicyEvent(name, target, null, question.Use, version.CreatedAt);
        return (decided.Decision, PolicyGate.Evaluate(tried, decided.Inputs, asked, question.At));
    }

    Task<List<(ModelRecord, VersionRecord)>> VersionsAsync(string group) => Registry.InDatabaseAsync(async db => (
        await (from version in db.Versions.AsNoTracking()
            join model in db.Models.AsNoTracking() on version.ModelId equals model.Id
            where model.Group == @group
            select new { model, version }).ToListAsync(Stop)).ConvertAll(row => (row.model, row.version)));
}
