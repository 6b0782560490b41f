namespace ModelRegistry.Policy.LanguageServer.Tests;

public sealed class SynchronisationTests
{
    [Fact]
    public async Task Places_count_utf16_units_and_every_line_end()
    {
        const string uri = "untitled:one.policy";
        await using var server = new LspProcess();
        await server.InitializeAsync();
        await server.OpenAsync(uri, "pack a/p\r version 1\r\n  title \"\U0001F600 \"\r\nrule R-1 \"R\" {\n"
            + "  block on promote\n  require risk.tier is Low\n  because \"b\"\n  fix \"f\"\n}\n");
        await server.DiagnosticsAsync(uri);

        await ChangeAsync(server, uri, 2, 2, 11, 2, 12, "x");       // behind the face, before the quote
        await ChangeAsync(server, uri, 3, 5, 23, 5, 26, "Hihg");

        var told = Assert.Single(await server.DiagnosticsAsync(uri, 3))!;
        Assert.Equal("P0220", (string?)told["code"]);
        Assert.Equal((5, 23, 27), ((int)told["range"]!["start"]!["line"]!,
            (int)told["range"]!["start"]!["character"]!, (int)told["range"]!["end"]!["character"]!));
    }

    [Fact]
    public async Task Places_beyond_the_text_are_its_end()
    {
        const string uri = "untitled:one.policy";
        await using var server = new LspProcess();
        await server.InitializeAsync();
        await server.OpenAsync(uri, "pack a/p version 1");
        await ChangeAsync(server, uri, 2, 900, 5, 900, 7, "\nlist x of text = { \"y\" }\nruel");

        Assert.Contains(await server.DiagnosticsAsync(uri, 2), each => (string?)each!["code"] == "P0101");
        Assert.Equal("null", (await server.AskAsync("textDocument/hover", new
        {
            textDocument = new { uri }, position = new { line = 99999, character = -1 },
        })).ToString());
    }

    [Fact]
    public async Task A_change_of_the_whole_text_and_of_one_that_is_not_open_are_taken_as_they_come()
    {
        const string uri = "untitled:one.policy";
        await using var server = new LspProcess();
        await server.InitializeAsync();
        await ChangeAsync(server, "untitled:other.policy", 1, 0, 0, 0, 0, "x");
        await server.OpenAsync(uri, "ruel");
        await server.TellAsync("textDocument/didChange", new
        {
            textDocument = new { uri, version = 2 }, contentChanges = new[] { new { text = Packs.Base } },
        });

        Assert.DoesNotContain(await server.DiagnosticsAsync(uri, 2), each => (int?)each!["severity"] == 1);
        await server.AskAsync("shutdown", null);
        Assert.Contains("untitled:other.policy is not open", server.Log.ToString());
    }

    [Fact]
    public async Task What_changes_on_disk_counts_while_it_is_not_open()
    {
        using var packs = new Packs();
        await using var server = new LspProcess();
        await server.InitializeAsync(packs.Folder);
        await server.OpenAsync(packs.Uri("house.policy"), Packs.House);
        Assert.Empty(await server.DiagnosticsAsync(packs.Uri("house.policy")));

        packs.Write("base.policy", Packs.Base.Replace("approved_by", "signed_by"));
        await server.TellAsync("workspace/didChangeWatchedFiles",
            new { changes = new[] { new { uri = packs.Uri("base.policy"), type = 2 } } });

        var told = Assert.Single(await server.DiagnosticsAsync(packs.Uri("house.policy")))!;
        Assert.Equal("P0208", (string?)told["code"]);
    }

    [Fact]
    public async Task What_is_open_counts_instead_of_the_disk_until_it_is_closed()
    {
        using var packs = new Packs();
        await using var server = new LspProcess();
        await server.InitializeAsync(packs.Folder);
        await server.OpenAsync(packs.Uri("house.policy"), Packs.House);
        Assert.Empty(await server.DiagnosticsAsync(packs.Uri("house.policy")));
        await server.OpenAsync(packs.Uri("base.policy"), Packs.Base.Replace("approved_by", "signed_by"), 7);
        Assert.NotEmpty(await server.DiagnosticsAsync(packs.Uri("house.policy")));

        await server.TellAsync("textDocument/didClose", new { textDocument = new { uri = packs.Uri("base.policy") } });

        Assert.Empty(await server.DiagnosticsAsync(packs.Uri("base.policy"), null));
        Assert.Empty(await server.DiagnosticsAsync(packs.Uri("house.policy")));
    }

    [Fact]
    public async Task A_folder_can_come_and_go()
    {
        using var packs = new Packs();
        await using var server = new LspProcess();
        await server.InitializeAsync();
        await server.OpenAsync("untitled:one.policy",
            "pack a/p version 1\nimport a/base version 1 as base\ndefine x as base.approved_by(MRC)\n");
        Assert.Contains(await server.DiagnosticsAsync("untitled:one.policy"),
            each => (string?)each!["code"] == "P0250");

        var folder = new { uri = new Uri(packs.Folder).AbsoluteUri, name = "packs" };
        await FoldersAsync(server, [folder], []);
        await ChangeAsync(server, "untitled:one.policy", 2, 0, 18, 0, 18, " ");
        Assert.DoesNotContain(await server.DiagnosticsAsync("untitled:one.policy", 2),
            each => (string?)each!["code"] == "P0250");

        await FoldersAsync(server, [], [folder]);
        await ChangeAsync(server, "untitled:one.policy", 3, 0, 18, 0, 18, " ");
        Assert.Contains(await server.DiagnosticsAsync("untitled:one.policy", 3),
            each => (string?)each!["code"] == "P0250");
    }

    [Fact]
    public async Task Yaml_packs_are_understood_as_well()
    {
        const string uri = "untitled:one.policy.yaml";
        await using var server = new LspProcess();
        await server.InitializeAsync();
        await server.OpenAsync(uri, "pack: a/p\nversion: '1'\nrules:\n  - rule: R-1\n    title: t\n"
            + "    block on: promote\n    require: 'risk.teir is Low'\n");

        var told = Assert.Single(await server.DiagnosticsAsync(uri))!;

        Assert.Equal("P0201", (string?)told["code"]);
        Assert.Equal((6, 19), ((int)told["range"]!["start"]!["line"]!, (int)told["range"]!["start"]!["character"]!));
    }

    [Fact]
    public async Task A_large_document_is_served_and_one_that_is_too_large_is_refused_in_words()
    {
        const string uri = "untitled:one.policy";
        await using var server = new LspProcess();
        await server.InitializeAsync();
        var rules = string.Concat(Enumerable.Range(1, 2_000).Select(i =>
            $"rule R-{i} \"Rule {i}\" {{\n  block on promote\n  require risk.tier is Low\n}}\n"));
        await server.OpenAsync(uri, $"pack a/p version 1\n{rules}");
        var items = await server.AskAsync("textDocument/completion", new
        {
            textDocument = new { uri }, position = new { line = 8_000, character = 0 },
        });
        await server.OpenAsync("untitled:huge.policy", new string('#', 1_048_577));

        Assert.NotEmpty(items["items"]!.AsArray());
        var told = Assert.Single(await server.DiagnosticsAsync("untitled:huge.policy"))!;
        Assert.Equal("P0005", (string?)told["code"]);
    }

    static Task FoldersAsync(LspProcess server, object[] added, object[] removed) =>
        server.TellAsync("workspace/didChangeWorkspaceFolders", new { @event = new { added, removed } });

    static Task ChangeAsync(
        LspProcess server, string uri, int version, int line, int character, int endLine, int endCharacter,
        string text) => server.TellAsync("textDocument/didChange", new
        {
            textDocument = new { uri, version },
            contentChanges = new[]
            {
                new
                {
                    range = new
                    {
                        start = new { line, character }, end = new { line = endLine, character = endCharacter },
                    },
                    text,
                },
            },
        });
}
