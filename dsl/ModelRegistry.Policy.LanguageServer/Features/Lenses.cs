using System.Text.Json;
using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.LanguageServer.Documents;
using ModelRegistry.Policy.LanguageServer.Protocol;
using ModelRegistry.Policy.LanguageServer.Registries;
using ModelRegistry.Policy.LanguageServer.Running;
using StreamJsonRpc;

namespace ModelRegistry.Policy.LanguageServer.Features;

/// <summary>What can be done above a line: run tests, and ask a registry what a pack would stop.</summary>
sealed class Lenses(OpenDocuments documents, Publisher publisher, RegistryLink registry, Client client)
{
    public const string RunTest = "policy.runTest";
    public const string RunTests = "policy.runTests";
    public const string Impact = "policy.impact";

    const int InvalidParams = -32602;

    [JsonRpcMethod("textDocument/codeLens", UseSingleObjectParameterDeserialization = true)]
    public IReadOnlyList<CodeLens> All(DocumentParams given)
    {
        var uri = given.TextDocument.Uri;
        var at = documents.Of(uri);
        return
        [
            .. at.Workspace.Lenses(at.Name).Where(lens => lens.Kind != PolicyLensKind.Impact || registry.IsKnown)
                .Select(lens => Of(lens, uri, at.Lines.Range(lens.Span))),
        ];
    }

    static CodeLens Of(PolicyLens lens, string uri, Protocol.Range range) => lens.Kind switch
    {
        PolicyLensKind.RunTest => new(range, new("run test", RunTest, [uri, lens.Title])),
        PolicyLensKind.RunTests => new(range, new("run all tests", RunTests, [uri])),
        _ => new(range, Data: JsonSerializer.SerializeToElement(uri)),
    };

    /// <summary>Only what a registry is asked comes later: it takes a moment.</summary>
    [JsonRpcMethod("codeLens/resolve", UseSingleObjectParameterDeserialization = true)]
    public async Task<CodeLens> ResolveAsync(CodeLens lens, CancellationToken cancellationToken)
    {
        if (lens.Data is not { ValueKind: JsonValueKind.String } data || data.GetString() is not { } uri) return lens;
        var title = await ImpactOfAsync(uri, cancellationToken);
        return lens with { Command = new(title, Impact, [uri]) };
    }

    [JsonRpcMethod("workspace/executeCommand", UseSingleObjectParameterDeserialization = true)]
    public async Task<object?> ExecuteAsync(ExecuteCommandParams given, CancellationToken cancellationToken)
    {
        var arguments = (given.Arguments ?? []).Select(each =>
            each.ValueKind == JsonValueKind.String ? each.GetString() ?? "" : "").ToList();
        switch (given.Command, arguments)
        {
            case (RunTest, [var uri, var title]): return await RunAsync(uri, title);
            case (RunTests, [var uri]): return await RunAsync(uri, null);
            case (Impact, [var uri]):
                var answer = await ImpactOfAsync(uri, cancellationToken);
                await client.ShowAsync(MessageKind.Info, answer);
                return new ImpactAnswer(answer);
            default:
                throw new LocalRpcException($"There is no command {given.Command} with {arguments.Count} arguments.")
                {
                    ErrorCode = InvalidParams,
                };
        }
    }

    async Task<TestAnswer?> RunAsync(string uri, string? title)
    {
        var at = documents.Of(uri);
        if (await Task.Run(() => at.Workspace.RunTests(at.Name)) is not { } all)
        {
            await client.ShowAsync(MessageKind.Warning,
                "The pack has mistakes; its tests cannot run before they are gone.");
            return null;
        }

        var tests = all.Where(test => title is null || test.Title == title).ToList();
        var failures = tests.SelectMany(test => test.Failures.Select(failure => (test.Title, failure))).ToList();
        await publisher.ShowAsync(at.Name, [.. failures.Select(each => Failure(each.Title, each.failure, at.Lines))]);
        var (passed, failed) = (tests.Count(test => test.Passed), tests.Count(test => !test.Passed));
        await client.ShowAsync(failed > 0 ? MessageKind.Warning : MessageKind.Info,
            $"{passed} passed, {failed} failed" + (failures.Count > 0 ? $": {failures[0].failure.Message}" : ""));
        return new(passed, failed, [.. failures.Select(each => $"{each.Title}: {each.failure.Message}")]);
    }

    static LspDiagnostic Failure(string title, TestFailure failure, LineMap lines)
    {
        var start = lines.Offset(new(failure.At.Line - 1, 0));
        var end = lines.Offset(new(failure.At.Line - 1, int.MaxValue));
        return new(lines.Range(start, end), 1, null, "policy test", $"{title}: {failure.Message}");
    }

    Task<string> ImpactOfAsync(string uri, CancellationToken cancellationToken)
    {
        var at = documents.Of(uri);
        if (at.Workspace.Find(at.Name) is not { } pack) return Task.FromResult("This pack is gone.");
        return at.Workspace.Diagnostics(at.Name).Any(each => each.Severity == Severity.Error)
            ? Task.FromResult("No impact while the pack has mistakes.")
            : registry.AskAsync(Path.GetFileName(pack.Name), pack.Text, cancellationToken);
    }
}
