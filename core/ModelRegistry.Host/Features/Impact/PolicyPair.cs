using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>The policies that judge an event, and those that would.</summary>
sealed record PolicyPair(PolicySet Old, PolicySet New);
