using System.Collections.Concurrent;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>
/// The old and the new policies, which may be others for another model or environment. It may be shared between
/// threads.
/// </summary>
/// <param name="of">The pair that judges an event of a model: by environment, group and name.</param>
/// <param name="pairs">All pairs that there are.</param>
sealed class ImpactSides(Func<string?, string, string, PolicyPair> of, IReadOnlyList<PolicyPair> pairs)
{
    readonly ConcurrentDictionary<(string? Target, string Model), PolicyPair> _known = new();

    public IReadOnlyList<PolicyPair> Pairs => pairs;

    /// <summary>The same two everywhere.</summary>
    public static ImpactSides Of(PolicySet old, PolicySet young)
    {
        var pair = new PolicyPair(old, young);
        return new((_, _, _) => pair, [pair]);
    }

    /// <param name="target">The environment of the event.</param>
    /// <param name="model"><c>group/name</c>.</param>
    public PolicyPair For(string? target, string model) =>
        pairs.Count == 1 ? pairs[0] : _known.GetOrAdd((target, model), key =>
            key.Model.Split('/') is [var group, var name] ? of(key.Target, group, name)
                : throw new FormatException($"Stored model {key.Model} has no group."));
}
