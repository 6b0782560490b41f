using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;

namespace ModelRegistry.Host.Identity;

/// <summary>
/// The models that a caller may see: those that one of the patterns of each set covers. The first set comes from the
/// caller's roles, the second from the scopes of the token.
/// </summary>
sealed record ModelReach(IReadOnlyList<IReadOnlyList<ModelPattern>> Sets)
{
    /// <summary>Every model.</summary>
    public static ModelReach Everything => new([]);

    /// <summary>Reach within which every set covers everything, so that nothing needs to be filtered.</summary>
    public bool IsEverything => Sets.All(set => set.Any(pattern => pattern.IsEverything));

    public bool Covers(ModelName model) => Sets.All(set => set.Any(pattern => pattern.Covers(model)));
}
