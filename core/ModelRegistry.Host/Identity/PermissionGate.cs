using Microsoft.AspNetCore.Authorization;

namespace ModelRegistry.Host.Identity;

/// <summary>
/// Refuses whoever may not do what an endpoint does, before the body is read: a stranger learns nothing of what would
/// be a valid request, and costs nothing.
/// </summary>
sealed class PermissionGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Access access)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        return metadata?.GetMetadata<RequiredPermission>() is { } required
            && metadata.GetMetadata<IAllowAnonymous>() is null
            && required.Early(context, access) is { } refused
                ? refused.ExecuteAsync(context)
                : next(context);
    }
}
