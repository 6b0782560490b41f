using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Governance;

/// <summary>A rule waived for one model, or one version of it, for a time: shown as waived, never as passed.</summary>
/// <param name="RuleId">The rule that is waived.</param>
/// <param name="Model">The model it is waived for.</param>
/// <param name="Version">The version; null: every version of the model.</param>
/// <param name="Rationale">Why the risk is taken.</param>
/// <param name="Controls">What is done meanwhile to keep the risk small.</param>
/// <param name="RequestedBy">Who asked.</param>
/// <param name="GrantedBy">Who granted.</param>
/// <param name="ApproverRole">The role it was granted in.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When the block returns.</param>
public sealed record ExceptionGrant(
    string RuleId,
    ModelName Model,
    SemanticVersion? Version,
    string Rationale,
    IReadOnlyList<string> Controls,
    string RequestedBy,
    string GrantedBy,
    Role ApproverRole,
    DateTimeOffset From,
    DateTimeOffset Until)
{
    /// <summary>Whether the rule is waived for the version at this time.</summary>
    public bool Covers(ModelName model, SemanticVersion version, DateTimeOffset now) =>
        Model == model && (Version is null || Version == version) && From <= now && now < Until;

    /// <summary>The time left; zero when it is over.</summary>
    public TimeSpan Remaining(DateTimeOffset now) => now < Until ? Until - now : TimeSpan.Zero;
}
