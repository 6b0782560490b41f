using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Host.Identity;

/// <summary>How endpoints say who may call them.</summary>
static class PermissionEndpoints
{
    /// <summary>
    /// The caller needs the permission on the model in the route (<c>{group}/{name}</c>), or on the registry as such
    /// when the route names no model.
    /// </summary>
    public static RouteHandlerBuilder Requires(this RouteHandlerBuilder endpoint, Permission permission) =>
        Declare(endpoint, permission, (http, access) => access.Check(permission, RouteModel.Of(http)));

    /// <summary>
    /// The handler itself calls <see cref="Access.Check"/>: model or environment are known only there. Who could not
    /// have the permission on any model, or on the one in the route, is refused before the request is read.
    /// </summary>
    public static RouteHandlerBuilder RequiresInHandler(this RouteHandlerBuilder endpoint, Permission permission) =>
        Declare(endpoint, permission, (http, access) => access.CheckAnywhere(permission, RouteModel.Of(http)));

    /// <summary>The same with another question to ask before the request is read.</summary>
    public static RouteHandlerBuilder RequiresInHandler(
        this RouteHandlerBuilder endpoint, Permission permission,
        Func<HttpContext, Access, ProblemHttpResult?> early) => Declare(endpoint, permission, early);

    static RouteHandlerBuilder Declare(
        RouteHandlerBuilder endpoint, Permission permission,
        Func<HttpContext, Access, ProblemHttpResult?> early) => endpoint
        .WithMetadata(new RequiredPermission(permission, early))
        .ProducesProblem(StatusCodes.Status403Forbidden);
}
