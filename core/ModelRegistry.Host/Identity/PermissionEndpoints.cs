using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Host.Identity;

/// <summary>How endpoints say who may call them.</summary>
static class PermissionEndpoints
{
    /// <summary>
    /// The caller needs the permission on the model in the route (<c>{group}/{name}</c>), or on the registry as such
    /// when the route names no model.
    /// </summary>
    public static RouteHandlerBuilder Requires(this RouteHandlerBuilder endpoint, Permission permission) =>
        Declare(endpoint, permission, inHandler: false).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var access = http.RequestServices.GetRequiredService<Access>();
            return access.Check(permission, ModelIn(http)) is { } refused ? refused : await next(context);
        });

    /// <summary>
    /// The handler itself calls <see cref="Access.Check"/>: model or environment are known only there.
    /// </summary>
    public static RouteHandlerBuilder RequiresInHandler(this RouteHandlerBuilder endpoint, Permission permission) =>
        Declare(endpoint, permission, inHandler: true);

    static RouteHandlerBuilder Declare(RouteHandlerBuilder endpoint, Permission permission, bool inHandler) => endpoint
        .WithMetadata(new RequiredPermission(permission, inHandler))
        .ProducesProblem(StatusCodes.Status403Forbidden);

    static ModelName? ModelIn(HttpContext http) =>
        http.GetRouteValue("group") is string group && http.GetRouteValue("name") is string name
        && ModelName.TryParse($"{group}/{name}", null, out var model) ? model : null;
}
