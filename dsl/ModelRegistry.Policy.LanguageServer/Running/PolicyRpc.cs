using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace ModelRegistry.Policy.LanguageServer.Running;

/// <summary>
/// Answers what comes too early or too late as the protocol says: nothing before <c>initialize</c>, nothing after
/// <c>shutdown</c> but <c>exit</c>. Requests that somebody cancels end as cancelled.
/// </summary>
sealed class PolicyRpc(IJsonRpcMessageHandler handler, Session session) : JsonRpc(handler)
{
    const int NotInitialized = -32002;
    const int InvalidRequest = -32600;

    protected override async ValueTask<JsonRpcMessage> DispatchRequestAsync(
        JsonRpcRequest request, TargetMethod targetMethod, CancellationToken cancellationToken)
    {
        var refusal = Refusal(request.Method);
        if (refusal is not var (code, message))
            return await base.DispatchRequestAsync(request, targetMethod, cancellationToken);
        return new JsonRpcError
        {
            RequestId = request.RequestId,
            Error = new() { Code = (JsonRpcErrorCode)code, Message = message },
        };
    }

    (int Code, string Message)? Refusal(string? method)
    {
        if (method == "exit") return null;
        if (session.IsShutDown) return (InvalidRequest, $"The server is shut down; {method} comes too late.");
        if (method == "initialize") return session.IsInitialized
            ? (InvalidRequest, "The server is initialized already.") : null;
        return session.IsInitialized ? null
            : (NotInitialized, $"The server is not initialized; {method} is too early.");
    }
}
