using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Host.Identity;

/// <summary>
/// The permission that an endpoint declares. An endpoint that declares none, and is not open, answers nobody.
/// </summary>
/// <param name="Permission">What the caller must be allowed to do.</param>
/// <param name="Early">
/// What <see cref="PermissionGate"/> asks before the request is read: null lets the caller in.
/// </param>
sealed record RequiredPermission(Permission Permission, Func<HttpContext, Access, ProblemHttpResult?> Early);
