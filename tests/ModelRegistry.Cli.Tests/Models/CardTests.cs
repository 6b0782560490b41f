using System.Text.Json;
using ModelRegistry.Cli.Tests.Running;
using ModelRegistry.Testing.Models;

namespace ModelRegistry.Cli.Tests.Models;

public sealed class CardTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task A_card_is_read_as_text_as_JSON_and_as_a_page()
    {
        using var model = ModelFolder.Create(seed: 4);
        var name = Unique("card");
        await PassAsync("publish", model.Folder, "--group", "search", "--name", name, "--version", "1.0.0");

        var text = await PassAsync("card", $"search/{name}@1.0.0");
        var json = await PassAsync("card", $"search/{name}@1.0.0", "--json");
        var page = await PassAsync("card", $"search/{name}@1.0.0", "--html");

        Assert.Contains("TinyForCausalLM", text);
        Assert.Equal($"search/{name}", JsonDocument.Parse(json).RootElement.GetProperty("model").GetString());
        Assert.Contains("<html", page);
    }
}
