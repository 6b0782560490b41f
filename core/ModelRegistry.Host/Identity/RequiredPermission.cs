using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Host.Identity;

/// <summary>
/// The permission that an endpoint declares. An endpoint that declares none, and is not open, answers nobody.
/// </summary>
/// <param name="Permission">What the caller must be allowed to do.</param>
/// <param name="InHandler">The handler checks it, because model or environment stand in the body.</param>
sealed record RequiredPermission(Permission Permission, bool InHandler);
