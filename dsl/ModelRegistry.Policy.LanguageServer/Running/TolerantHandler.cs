using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace ModelRegistry.Policy.LanguageServer.Running;

/// <summary>
/// Messages with headers. One whose body is no JSON is answered with an error, and the next one is read.
/// </summary>
sealed class TolerantHandler(Stream output, Stream input, IJsonRpcMessageTextFormatter formatter, Action<string> log)
    : HeaderDelimitedMessageHandler(output, input, formatter)
{
    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await base.ReadCoreAsync(cancellationToken);
            }
            catch (JsonException broken)
            {
                log($"A message could not be read: {broken.Message}");
                await WriteAsync(new JsonRpcError
                {
                    RequestId = RequestId.Null,
                    Error = new()
                    {
                        Code = JsonRpcErrorCode.ParseError, Message = "The message is no JSON-RPC message.",
                    },
                }, cancellationToken);
            }
        }
    }
}
