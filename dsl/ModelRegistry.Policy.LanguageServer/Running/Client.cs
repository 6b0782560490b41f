using ModelRegistry.Policy.LanguageServer.Protocol;
using StreamJsonRpc;

namespace ModelRegistry.Policy.LanguageServer.Running;

/// <summary>What is said to the client without being asked.</summary>
sealed class Client(JsonRpc rpc)
{
    public Task PublishAsync(PublishDiagnosticsParams diagnostics) =>
        rpc.NotifyWithParameterObjectAsync("textDocument/publishDiagnostics", diagnostics);

    /// <summary>A line that the editor shows at its edge.</summary>
    public Task ShowAsync(MessageKind kind, string message) =>
        rpc.NotifyWithParameterObjectAsync("window/showMessage", new ShowMessageParams((int)kind, message));

    /// <summary>Asks to be told of packs that change on disk.</summary>
    public Task WatchAsync() => rpc.InvokeWithParameterObjectAsync("client/registerCapability",
        new RegistrationParams([
            new("watch-packs", "workspace/didChangeWatchedFiles", new(
            [
                new("**/*.policy"), new("**/*.policy.yaml"), new("**/*.policy.yml"),
            ])),
        ]));
}
