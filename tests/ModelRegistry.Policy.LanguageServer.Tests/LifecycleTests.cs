using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ModelRegistry.Policy.LanguageServer.Tests;

public sealed class LifecycleTests
{
    [Fact]
    public async Task It_says_what_it_can_do_and_ends_when_it_is_told_to()
    {
        await using var server = new LspProcess();

        var able = (await server.InitializeAsync())["capabilities"]!;
        await server.AskAsync("shutdown", null);
        await server.TellAsync("exit", null);

        Assert.Equal(2, (int?)able["textDocumentSync"]!["change"]);
        Assert.Equal("utf-16", (string?)able["positionEncoding"]);
        foreach (var provider in new[]
        {
            "completionProvider", "hoverProvider", "definitionProvider", "referencesProvider", "renameProvider",
            "documentFormattingProvider", "documentRangeFormattingProvider", "codeActionProvider",
            "documentSymbolProvider", "foldingRangeProvider", "semanticTokensProvider", "codeLensProvider",
            "executeCommandProvider",
        }) Assert.NotNull(able[provider]);
        Assert.Equal(0, await server.ExitCodeAsync());
        Assert.Contains("Serving 0 folders", server.Log.ToString());
    }

    [Fact]
    public async Task Nothing_comes_before_the_beginning_and_nothing_after_the_end()
    {
        await using var server = new LspProcess();

        var early = await server.FailAsync("textDocument/hover", Somewhere());
        await server.InitializeAsync();
        var again = await server.FailAsync("initialize", new { capabilities = new { } });
        await server.AskAsync("shutdown", null);
        var late = await server.FailAsync("textDocument/hover", Somewhere());

        Assert.Equal(-32002, early.Code);
        Assert.Equal((-32600, "The server is initialized already."), again);
        Assert.Equal((-32600, "The server is shut down; textDocument/hover comes too late."), late);
    }

    [Fact]
    public async Task Leaving_without_a_word_ends_it_with_1()
    {
        await using var left = new LspProcess();
        await left.InitializeAsync();
        await left.TellAsync("exit", null);
        await using var cut = new LspProcess();
        await cut.InitializeAsync();
        cut.CloseInput();

        Assert.Equal(1, await left.ExitCodeAsync());
        Assert.Equal(1, await cut.ExitCodeAsync());
    }

    [Fact]
    public async Task It_ends_when_the_process_of_its_client_is_killed()
    {
        using var client = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "registry-policy-language-server.dll") },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        });
        Assert.NotNull(client);
        await using var server = new LspProcess();
        await server.InitializeAsync(process: client.Id);

        client.Kill();

        Assert.Equal(1, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task A_client_that_is_gone_already_is_not_waited_for()
    {
        await using var server = new LspProcess();

        _ = server.SendAsync("initialize", new { processId = int.MaxValue, capabilities = new { } });

        Assert.Equal(1, await server.ExitCodeAsync());
    }

    [Fact]
    public async Task What_it_does_not_know_is_refused_or_passed_over()
    {
        await using var server = new LspProcess();
        await server.InitializeAsync();

        var unknown = await server.FailAsync("textDocument/moonPhase", new { });
        await server.TellAsync("textDocument/moonRise", new { });
        var command = await server.FailAsync("workspace/executeCommand", new { command = "policy.none" });
        var shapeless = await server.FailAsync("textDocument/hover", new { nothing = 1 });

        Assert.Equal(-32601, unknown.Code);
        Assert.Equal((-32602, "There is no command policy.none with 0 arguments."), command);
        Assert.NotEqual(0, shapeless.Code);
        Assert.Equal("null", (await server.AskAsync("textDocument/hover", Somewhere())).ToString());
    }

    [Fact]
    public async Task Broken_json_is_answered_and_the_next_message_is_read()
    {
        await using var server = new LspProcess();
        await server.InitializeAsync();
        var answer = server.Expect("null");

        server.WriteBody("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":");

        Assert.Equal(-32700, (int?)(await answer)["error"]!["code"]);
        Assert.Equal("null", (await server.AskAsync("textDocument/hover", Somewhere())).ToString());
        Assert.Contains("could not be read", server.Log.ToString());
    }

    [Fact]
    public async Task A_request_that_is_cancelled_ends()
    {
        await using var registry = new SilentRegistry();
        using var packs = new Packs();
        await using var server = new LspProcess(("REGISTRY_URL", registry.Url));
        await server.InitializeAsync(packs.Folder);
        await server.OpenAsync(packs.Uri("house.policy"), Packs.House);

        var (id, answer) = server.SendAsync("codeLens/resolve", new
        {
            range = new { start = new { line = 0, character = 0 }, end = new { line = 0, character = 1 } },
            data = packs.Uri("house.policy"),
        });
        await registry.AskedAsync();
        await server.TellAsync("$/cancelRequest", new { id });

        Assert.Equal(-32800, (int?)(await answer)["error"]!["code"]);
    }

    [Fact]
    public async Task The_command_line_says_what_it_is()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "registry-policy-language-server.dll"));
        start.ArgumentList.Add("--wrong");
        using var process = Process.Start(start);
        Assert.NotNull(process);

        var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("There is no argument --wrong; see --help.", said.Trim());
        Assert.Equal(2, process.ExitCode);
    }

    static JsonNode Somewhere() => JsonNode.Parse(
        """{"textDocument":{"uri":"file:///nowhere.policy"},"position":{"line":3,"character":5}}""")!;
}
