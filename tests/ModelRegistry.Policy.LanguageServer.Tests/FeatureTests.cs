using System.Text.Json.Nodes;

namespace ModelRegistry.Policy.LanguageServer.Tests;

public sealed class FeatureTests : IAsyncLifetime
{
    readonly Packs _packs = new();
    LspProcess _server = null!;     // made before each test

    string House => _packs.Uri("house.policy");

    public async ValueTask InitializeAsync()
    {
        _server = new();
        await _server.InitializeAsync(_packs.Folder);
        await _server.OpenAsync(House, Packs.House);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _packs.Dispose();
    }

    [Fact]
    public async Task Completion_knows_the_packs_of_the_folder()
    {
        await ChangeAsync("base.approved_by(MRC)", "base.");

        var items = (await AskAtAsync("textDocument/completion", "base."))["items"]!.AsArray();

        var item = Assert.Single(items);
        Assert.Equal("approved_by", (string?)item!["label"]);
        Assert.Equal("approved_by(role: role)", (string?)item["detail"]);
        Assert.Equal(2, (int?)item["insertTextFormat"]);
        Assert.Equal("approved_by($1)", (string?)item["textEdit"]!["newText"]);
    }

    [Fact]
    public async Task Completion_comes_in_its_order_and_replaces_what_is_typed()
    {
        await ChangeAsync("base.approved_by(MRC)", "risk.tier is at least Me");

        var items = (await AskAtAsync("textDocument/completion", "at least Me"))["items"]!.AsArray();

        Assert.Equal(["Low", "Medium", "High"], items.OrderBy(item => (string?)item!["sortText"]).Take(3)
            .Select(item => (string?)item!["label"]));
        var range = items[0]!["textEdit"]!["range"]!;
        Assert.Equal(2, (int)range["end"]!["character"]! - (int)range["start"]!["character"]!);
    }

    [Fact]
    public async Task Hover_definition_and_references_cross_files()
    {
        var hover = await AskAtAsync("textDocument/hover", "base.approv");
        var definition = (await AskAtAsync("textDocument/definition", "base.approv")).AsArray();
        var references = (await AskAtAsync("textDocument/references", "base.approv")).AsArray();

        Assert.Contains("approved_by(role: role)", (string?)hover["contents"]!["value"]);
        Assert.Equal(_packs.Uri("base.policy"), (string?)Assert.Single(definition)!["uri"]);
        Assert.Equal(2, (int?)definition[0]!["range"]!["start"]!["line"]);
        Assert.Equal([_packs.Uri("base.policy"), House], references.Select(each => (string?)each!["uri"]));
    }

    [Fact]
    public async Task Renaming_changes_every_file_or_says_why_not()
    {
        var prepared = await AskAtAsync("textDocument/prepareRename", "base.approv");
        var nothing = await AskAtAsync("textDocument/prepareRename", "requ");
        var edit = await AskAtAsync("textDocument/rename", "base.approv", ("newName", "signed_by"));
        var (code, reason) = await _server.FailAsync("textDocument/rename", At("base.approv", ("newName", "every")));

        Assert.Equal("approved_by", (string?)prepared["placeholder"]);
        Assert.Equal("null", nothing.ToString());
        Assert.Equal(new[] { _packs.Uri("base.policy"), House }.Order(),
            edit["changes"]!.AsObject().Select(change => change.Key).Order());
        Assert.Equal((-32803, "`every` is a reserved word; choose another name."), (code, reason));
    }

    [Fact]
    public async Task Formatting_changes_only_what_it_must()
    {
        await ChangeAsync("  because \"b\"", "      because    \"b\"");

        var whole = (await _server.AskAsync("textDocument/formatting", Document())).AsArray();
        var elsewhere = (await _server.AskAsync("textDocument/rangeFormatting", new
        {
            textDocument = new { uri = House },
            range = new { start = new { line = 0, character = 0 }, end = new { line = 2, character = 0 } },
        })).AsArray();

        var edit = Assert.Single(whole)!;
        Assert.Equal("  because \"b\"\n", (string?)edit["newText"]);
        Assert.Equal(7, (int?)edit["range"]!["start"]!["line"]);
        Assert.Empty(elsewhere);
    }

    [Fact]
    public async Task A_mistake_is_told_with_its_fix()
    {
        await ChangeAsync("base.approved_by(MRC)", "risk.teir is Low");
        var told = Assert.Single(await _server.DiagnosticsAsync(House, 2))!;

        var actions = (await _server.AskAsync("textDocument/codeAction", new
        {
            textDocument = new { uri = House },
            range = told["range"],
            context = new { diagnostics = new[] { told } },
        })).AsArray();

        Assert.Equal("P0201", (string?)told["code"]);
        Assert.Equal(1, (int?)told["severity"]);
        Assert.Contains("help: did you mean `risk.tier`?", (string?)told["message"]);
        var action = Assert.Single(actions)!;
        Assert.Equal("write `tier`", (string?)action["title"]);
        Assert.True((bool?)action["isPreferred"]);
        Assert.Equal("tier", (string?)action["edit"]!["changes"]![House]![0]!["newText"]);
    }

    [Fact]
    public async Task The_outline_folds_and_colours_are_told()
    {
        var symbols = (await _server.AskAsync("textDocument/documentSymbol", Document())).AsArray();
        var folds = (await _server.AskAsync("textDocument/foldingRange", Document())).AsArray();
        var colours = (await _server.AskAsync("textDocument/semanticTokens/full", Document()))["data"]!.AsArray();

        Assert.Equal(["a/house", "a/base", "H-1", "plain", "It blocks"],
            symbols.Select(each => (string?)each!["name"]));
        Assert.Equal([4, 11, 15], folds.Select(each => (int)each!["startLine"]!));
        Assert.Equal([0, 0, 4, 1, 0], colours.Take(5).Select(each => (int)each!));     // `pack` is a keyword
        Assert.Equal(0, colours.Count % 5);
    }

    [Fact]
    public async Task A_test_is_run_from_its_lens_and_its_failure_stands_beside_it()
    {
        await ChangeAsync("expect block", "expect pass");
        var lenses = (await _server.AskAsync("textDocument/codeLens", Document())).AsArray();

        var lens = Assert.Single(lenses, each => (string?)each!["command"]?["title"] == "run test")!;
        var answer = await _server.AskAsync("workspace/executeCommand", new
        {
            command = (string?)lens["command"]!["command"], arguments = lens["command"]!["arguments"],
        });

        Assert.Equal((0, 1), ((int)answer["passed"]!, (int)answer["failed"]!));
        JsonNode? failure = null;
        while (failure is null) failure = (await _server.DiagnosticsAsync(House, 2)).FirstOrDefault(each =>
            (string?)each!["source"] == "policy test");
        Assert.Equal(18, (int?)failure["range"]!["start"]!["line"]);
        Assert.Contains("It blocks", (string?)failure["message"]);
        Assert.DoesNotContain(lenses, each => each!["command"] is null);
    }

    [Fact]
    public async Task Tests_of_a_pack_with_mistakes_are_not_run_and_that_is_said()
    {
        await ChangeAsync("base.approved_by(MRC)", "risk.teir is Low");

        var answer = await _server.AskAsync("workspace/executeCommand",
            new { command = "policy.runTests", arguments = new[] { House } });

        Assert.Equal("null", answer.ToString());
        Assert.Contains("has mistakes", (string?)(await _server.ToldAsync("window/showMessage"))["message"]);
    }

    /// <summary>Puts other words in the place of some, as an editor tells it.</summary>
    Task ChangeAsync(string old, string now)
    {
        var (line, character) = Place(old);
        _text = Packs.House.Replace(old, now);
        return _server.TellAsync("textDocument/didChange", new
        {
            textDocument = new { uri = House, version = 2 },
            contentChanges = new[]
            {
                new
                {
                    range = new
                    {
                        start = new { line, character }, end = new { line, character = character + old.Length },
                    },
                    text = now,
                },
            },
        });
    }

    string _text = Packs.House;

    (int Line, int Character) Place(string words)
    {
        var before = _text[.._text.IndexOf(words, StringComparison.Ordinal)];
        return (before.Count(each => each == '\n'), before.Length - before.LastIndexOf('\n') - 1);
    }

    Task<JsonNode> AskAtAsync(string method, string words, params (string, string)[] more) =>
        _server.AskAsync(method, At(words, more));

    /// <summary>The place behind some words.</summary>
    JsonObject At(string words, params (string Name, string Value)[] more)
    {
        var (line, character) = Place(words);
        var given = new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = House },
            ["position"] = new JsonObject { ["line"] = line, ["character"] = character + words.Length },
        };
        foreach (var (name, value) in more) given[name] = value;
        return given;
    }

    object Document() => new { textDocument = new { uri = House } };
}
