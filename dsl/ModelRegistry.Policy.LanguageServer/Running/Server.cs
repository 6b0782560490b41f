using System.Text.Json;
using System.Text.Json.Serialization;
using ModelRegistry.Policy.LanguageServer.Documents;
using ModelRegistry.Policy.LanguageServer.Features;
using ModelRegistry.Policy.LanguageServer.Registries;
using StreamJsonRpc;

namespace ModelRegistry.Policy.LanguageServer.Running;

/// <summary>
/// A server for one client. It ends when the client says so, when its input ends, or when the client's process is gone.
/// </summary>
sealed class Server : IDisposable
{
    readonly Session _session = new();
    readonly PolicyRpc _rpc;
    readonly Publisher _publisher;
    readonly RegistryLink _registry;

    public Server(Stream input, Stream output, TimeProvider clock, Action<string> log)
    {
        var formatter = new SystemTextJsonFormatter
        {
            JsonSerializerOptions = new(JsonSerializerDefaults.Web)
            {
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            },
        };
        _rpc = new(new TolerantHandler(output, input, formatter, log), _session);
        var documents = new OpenDocuments(log);
        var client = new Client(_rpc);
        _publisher = new(documents, client, clock);
        _registry = new(clock);
        _rpc.AddLocalRpcTarget(new Lifecycle(_session, documents, _registry, client, log));
        _rpc.AddLocalRpcTarget(new Synchronisation(documents, _publisher));
        _rpc.AddLocalRpcTarget(new Asking(documents));
        _rpc.AddLocalRpcTarget(new Changing(documents));
        _rpc.AddLocalRpcTarget(new Showing(documents));
        _rpc.AddLocalRpcTarget(new Lenses(documents, _publisher, _registry, client));
    }

    /// <summary>Serves until the end; 0 when the client had announced it.</summary>
    public async Task<int> RunAsync()
    {
        _rpc.StartListening();
        await Task.WhenAny(_rpc.Completion, _session.Ended);
        return _session.IsShutDown ? 0 : 1;
    }

    public void Dispose()
    {
        _publisher.Dispose();
        _registry.Dispose();
        _rpc.Dispose();
    }
}
