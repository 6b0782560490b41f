using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Testing;

namespace ModelRegistry.Policy;

/// <summary>Compiled packs that decide. Immutable; it may be shared between threads.</summary>
public sealed class PolicySet
{
    readonly IReadOnlyList<BoundPack> _packs;
    readonly Decider _decider;

    internal PolicySet(IReadOnlyList<BoundPack> packs, Decider decider) => (_packs, _decider) = (packs, decider);

    /// <summary>The packs, in the order they were given.</summary>
    public IReadOnlyList<PackInfo> Packs => [.. _packs.Select(pack => pack.Info)];

    /// <summary>
    /// Decides an event for a document. It never throws for what the document holds: what cannot be read is missing
    /// evidence, and missing evidence weighs as much as a failure.
    /// </summary>
    /// <param name="document">
    /// The metadata as the registry knows it: declared values, and recorded ones from its own records.
    /// </param>
    /// <param name="request">The event, the moment, the waivers.</param>
    public Decision Evaluate(JsonElement document, DecisionRequest request) =>
        _decider.Decide(_packs, document, request);

    /// <summary>Runs every test of every pack, each against its own pack and those that it imports.</summary>
    public IReadOnlyList<TestResult> RunTests() => new TestRunner(_packs, _decider).Run();
}
