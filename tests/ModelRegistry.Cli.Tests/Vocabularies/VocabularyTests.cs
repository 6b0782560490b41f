using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Vocabularies;

public sealed class VocabularyTests(SharedHost shared) : CliTest(shared)
{
    readonly string _value = Unique("term");

    [Fact]
    public async Task The_vocabularies_are_listed()
    {
        var list = await PassAsync("vocabulary", "list");

        Assert.Contains("use-case", list);
        Assert.Contains("geography", list);
    }

    [Fact]
    public async Task A_value_is_added_retired_and_restored()
    {
        var added = JsonDocument.Parse(await PassAsync(
            "vocabulary", "add", "use-case", _value, "--label", "A term", "--json")).RootElement;
        var used = await PassAsync("vocabulary", "show", "use-case");
        await PassAsync("vocabulary", "retire", "use-case", _value);
        var retired = await PassAsync("vocabulary", "show", "use-case");
        var all = await PassAsync("vocabulary", "show", "use-case", "--retired");
        var restored = await PassAsync("vocabulary", "restore", "use-case", _value);

        Assert.Equal("A term", added.GetProperty("label").GetString());
        Assert.Contains(_value, used);
        Assert.DoesNotContain(_value, retired);
        Assert.Contains(all.Split('\n'), line => line.StartsWith(_value) && line.Contains("retired"));
        Assert.Equal($"{_value} of use-case is in use again.", restored);
    }

    [Fact]
    public async Task A_value_that_is_there_and_a_vocabulary_that_is_not_are_refused()
    {
        await PassAsync("vocabulary", "add", "use-case", _value);

        var twice = await RunAsync("vocabulary", "add", "use-case", _value);
        var unknown = await RunAsync("vocabulary", "show", "colours");

        Assert.Equal((4, 4), (twice.ExitCode, unknown.ExitCode));
        Assert.Contains("try:", twice.Errors);
    }

    [Fact]
    public async Task Only_those_who_may_change_them()
    {
        var viewer = await UserAsync(Unique("vera"), "Viewer");

        var refused = await RunAsAsync(viewer, "vocabulary", "add", "use-case", _value);

        Assert.Equal(4, refused.ExitCode);
    }
}
