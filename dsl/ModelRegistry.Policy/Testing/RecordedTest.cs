using System.Text.Json;
using ModelRegistry.Policy.Binding;

namespace ModelRegistry.Policy.Testing;

/// <summary>A test with every decision that it asks for, in order.</summary>
sealed record RecordedTest(BoundPack Pack, BoundTest Test, IReadOnlyList<RecordedTest.Asked> Decisions)
{
    /// <summary>One decision.</summary>
    public sealed record Asked(JsonElement Document, DecisionRequest Request, Decision Decision)
    {
        /// <summary>What each rule said, by its id.</summary>
        public IReadOnlyDictionary<string, RuleResult> Results { get; } =
            Decision.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }
}
