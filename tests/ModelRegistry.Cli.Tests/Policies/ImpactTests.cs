using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Policies;

public sealed class ImpactTests(SharedHost shared) : CliTest(shared)
{
    const string Old = """
        pack house/rules version 1
        standard iso "ISO/IEC 42001:2023"
        rule H-1 "It does its task" {
          block on promote to production
          require evals.task.accuracy is at least 80%
          maps to iso "A.6.2.4"
        }
        """;

    static readonly string _young = Old.Replace("version 1", "version 2").Replace("80%", "90%");

    static readonly string[] _documents =
    [
        Document("a", "0.95"), Document("b", "0.85"), Document("c", "0.7"), Document("d", "null"),
    ];

    [Fact]
    public async Task Without_a_registry_documents_show_what_a_new_edition_would_block()
    {
        var (old, young) = (Write("old.policy", Old), Write("new.policy", _young));
        var inventory = Write("versions.ndjson", string.Join('\n', _documents) + "\n");

        var text = await RunAsAsync(null, "policy", "impact", young, "--old", old, "--inventory", inventory);
        var failing = await RunAsAsync(
            null, "policy", "impact", young, "--old", old, "--inventory", inventory, "--fail-on-new-blocks");
        var csv = await RunAsAsync(
            null, "policy", "impact", young, "--old", old, "--inventory", inventory, "--csv", "--tier", "low");
        var json = await RunAsAsync(null, "policy", "impact", young, "--old", old, "--inventory", inventory, "--json");

        Assert.Equal((0, ""), (text.ExitCode, text.Errors));
        Assert.StartsWith("4 judged, 1 change: 1 stricter, 0 milder. Newly blocked: 1 (models: 1). "
            + "No longer blocked: 0.", text.Output);
        Assert.Contains("g/b@1.0.0", text.Output);
        Assert.DoesNotContain("g/a@1.0.0", text.Output);
        Assert.Equal(2, failing.ExitCode);
        Assert.Equal("""
            model,version,state,tier,owners,event,target,before,after,rules,missing
            g/b,1.0.0,,Low,ann@example.com,promote,production,pass,block,H-1:pass>fail,
            """, csv.Output);
        var summary = JsonDocument.Parse(json.Output).RootElement.GetProperty("summary");
        Assert.Equal(1, summary.GetProperty("newlyBlocked").GetInt32());
        Assert.Equal("H-1", summary.GetProperty("rules")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task The_registry_tells_for_its_own_versions_and_shows_no_progress_in_a_pipe()
    {
        var young = Write("new.policy", _young);

        var result = await RunAsync("policy", "impact", young);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Contains(" judged, ", result.Output);
    }

    [Fact]
    public async Task Packs_that_do_not_compile_beside_those_in_force_are_shown_and_end_with_3()
    {
        var broken = Write("broken.policy", _young.Replace("accuracy", "acuracy"));

        var asked = await RunAsync("policy", "impact", broken);
        var local = await RunAsAsync(
            null, "policy", "impact", broken, "--old", Write("old.policy", Old), "--inventory", Folder);

        Assert.Equal((3, 3), (asked.ExitCode, local.ExitCode));
        Assert.Contains("did you mean `evals.task.accuracy`?", asked.Errors);
        Assert.Contains("did you mean `evals.task.accuracy`?", local.Errors);
    }

    [Fact]
    public async Task What_cannot_be_asked_is_a_usage_error()
    {
        var young = Write("new.policy", _young);
        var broken = Write("broken.ndjson", "{}\nnot json\n");

        var none = await RunAsync("policy", "impact");
        var noOld = await RunAsync("policy", "impact", young, "--inventory", broken);
        var unread = await RunAsync("policy", "impact", young, "--old", young, "--inventory", broken);
        var both = await RunAsync("policy", "impact", young, "--csv", "--json");

        Assert.Equal([3, 3, 3, 3], new[] { none, noOld, unread, both }.Select(result => result.ExitCode));
        Assert.Contains("broken.ndjson:2 holds no document", unread.Errors);
        Assert.Contains("--old", noOld.Errors);
    }

    [Fact]
    public async Task The_matrix_of_compliance_names_standards_controls_and_rules_and_counts_documents()
    {
        var pack = Write("old.policy", Old);
        var inventory = Write("versions.ndjson", string.Join('\n', _documents) + "\n");

        var rules = await PassAsync("policy", "doc", pack);
        var counted = await PassAsync("policy", "doc", pack, "--inventory", inventory, "--format", "csv");
        var html = await PassAsync("policy", "doc", pack, "--format", "html");
        var server = await PassAsync("policy", "doc");

        Assert.Equal("""
            # Compliance

            ## ISO/IEC 42001:2023

            | Control | Rule | Title | Pack |
            |---|---|---|---|
            | A.6.2.4 | H-1 | It does its task | house/rules |
            """, rules);
        Assert.Contains("ISO/IEC 42001:2023,A.6.2.4,H-1,It does its task,house/rules,2,1,1,0,0,0", counted);
        Assert.Contains("<td>A.6.2.4</td><td>H-1</td>", html);
        Assert.Contains("| A.6.2.4 | EVL-001 |", server);
        Assert.Contains("| Pass | Fail | Missing |", server);
    }

    static string Document(string name, string accuracy) =>
        $$"""{"identity": {"group": "g", "name": "{{name}}", "version": "1.0.0", "owners": ["ann@example.com"]}, """
        + $$"""  "risk": {"tier": "Low"}, "evals": {"task": {"accuracy": {{accuracy}} } } }""";
}
