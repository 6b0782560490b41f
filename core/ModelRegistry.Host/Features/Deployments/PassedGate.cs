namespace ModelRegistry.Host.Features.Deployments;

/// <summary>A deployment may happen.</summary>
/// <param name="Region">The region, as <c>data.residency</c> spells it.</param>
/// <param name="Decision">The decision that let it pass.</param>
sealed record PassedGate(string Region, Guid Decision);
