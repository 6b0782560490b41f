using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Models;

public sealed class ModelTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task A_model_that_was_made_is_shown_and_listed()
    {
        var name = Unique("rank");

        await PassAsync("model", "create", $"search/{name}", "--owner", "ml@example.com", "--description",
            "Ranks answers");
        var shown = await PassAsync("model", "show", $"search/{name}");
        var listed = await PassAsync("model", "list", "--owner", "ml@example.com");

        Assert.Contains("Ranks answers", shown);
        Assert.Contains($"search/{name}", listed);
    }

    [Fact]
    public async Task A_model_that_is_not_there_is_refused_by_the_registry()
    {
        var refused = await RunAsync("model", "show", "search/nobody");

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("search/nobody", refused.Errors);
    }

    [Theory]
    [InlineData("model", "show", "answer-bot")]
    [InlineData("version", "show", "search/answer-bot")]
    [InlineData("version", "show", "answer-bot@1.0.0")]
    public async Task What_is_no_address_is_a_usage_error_with_an_example(params string[] arguments)
    {
        var refused = await RunAsync(arguments);

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("search/answer-bot", refused.Errors);
    }

    [Fact]
    public async Task A_model_is_found_by_a_misspelt_word()
    {
        var name = Unique("zebrafinch");
        await PassAsync("model", "create", $"search/{name}", "--description", "Recognises zebrafinches");

        var found = await FindAsync("zebrafimches", name);

        Assert.Contains(name, found);
    }

    /// <summary>Searches until the model is found; the index follows a write within a second.</summary>
    async Task<string> FindAsync(string word, string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            var json = await PassAsync("search", word, "--json");
            if (json.Contains(name, StringComparison.Ordinal) || attempt == 5) return json;
            JsonDocument.Parse(json).Dispose();
        }
    }
}
