using System.Text.Json;
using ModelRegistry.Policy.Editing;
using ModelRegistry.Policy.LanguageServer.Documents;
using ModelRegistry.Policy.LanguageServer.Protocol;
using ModelRegistry.Policy.LanguageServer.Registries;
using ModelRegistry.Policy.LanguageServer.Running;
using StreamJsonRpc;

namespace ModelRegistry.Policy.LanguageServer.Features;

/// <summary>The beginning and the end.</summary>
sealed class Lifecycle(
    Session session, OpenDocuments documents, RegistryLink registry, Client client, Action<string> log)
{
    bool _watches;

    [JsonRpcMethod("initialize", UseSingleObjectParameterDeserialization = true)]
    public InitializeResult Initialize(InitializeParams given)
    {
        session.IsInitialized = true;
        if (given.ProcessId is { } process) session.EndWith(process);
        registry.Use(given.InitializationOptions?.RegistryUrl);
        _watches = given.Capabilities is { } capabilities && Has(capabilities, "workspace", "didChangeWatchedFiles",
            "dynamicRegistration");
        var folders = given.WorkspaceFolders
            ?? (given.RootUri is { } root ? [new WorkspaceFolder(root, "workspace")] : []);
        foreach (var folder in folders) documents.AddFolder(folder.Uri, folder.Name);
        log($"Serving {folders.Count} folders{(registry.IsKnown ? $" and asking {registry.Address}" : "")}.");
        return new(Abilities(), new("registry-policy-language-server", Launcher.Version));
    }

    [JsonRpcMethod("initialized")]
    public async Task InitializedAsync()
    {
        if (_watches) await client.WatchAsync();
    }

    [JsonRpcMethod("shutdown")]
    public object? Shutdown()
    {
        session.IsShutDown = true;
        return null;
    }

    [JsonRpcMethod("exit")]
    public void Exit() => session.End();

    [JsonRpcMethod("$/setTrace", UseSingleObjectParameterDeserialization = true)]
    public void SetTrace(JsonElement value) => _ = value;

    [JsonRpcMethod("workspace/didChangeConfiguration", UseSingleObjectParameterDeserialization = true)]
    public void Configure(ConfigurationParams given)
    {
        if (given.Settings is { ValueKind: JsonValueKind.Object } settings
            && settings.TryGetProperty("policy", out var policy) && policy.ValueKind == JsonValueKind.Object
            && policy.TryGetProperty("registryUrl", out var url) && url.ValueKind == JsonValueKind.String)
            registry.Use(url.GetString());
    }

    [JsonRpcMethod("workspace/didChangeWorkspaceFolders", UseSingleObjectParameterDeserialization = true)]
    public void Folders(FoldersParams given)
    {
        foreach (var folder in given.Event.Removed) documents.RemoveFolder(folder.Uri);
        foreach (var folder in given.Event.Added) documents.AddFolder(folder.Uri, folder.Name);
    }

    static ServerCapabilities Abilities() => new(
        "utf-16", new(OpenClose: true, Change: 2), new([".", " ", "{", ",", "\""]), HoverProvider: true,
        DefinitionProvider: true, ReferencesProvider: true, new(PrepareProvider: true),
        DocumentFormattingProvider: true, DocumentRangeFormattingProvider: true, new(["quickfix"]),
        DocumentSymbolProvider: true, FoldingRangeProvider: true,
        new(new([.. Enum.GetNames<TokenPaint>().Select(JsonNamingPolicy.CamelCase.ConvertName)], []), Full: true),
        new(ResolveProvider: true), new([Lenses.RunTest, Lenses.RunTests, Lenses.Impact]),
        new(new(Supported: true, ChangeNotifications: true)));

    static bool Has(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return false;
        }

        return element.ValueKind == JsonValueKind.True;
    }
}
