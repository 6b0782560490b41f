using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Governance;

/// <summary>Why a version does not move, or a decision about it is not taken.</summary>
static class GateProblems
{
    public static readonly ProblemType IllegalMove = new("illegal-move", 409,
        "The version has no such move in its state", "Choose one of the moves listed under legal.");

    public static readonly ProblemType BlockedByPolicy = new("blocked-by-policy", 409,
        "The policies do not let this pass",
        "Supply what the rules under decision ask for; plan lists what this and the later gates still miss.");

    public static readonly ProblemType SegregationOfDuties = new("segregation-of-duties", 403,
        "Nobody approves their own work", "Ask another person who holds the role and had no hand in the version.");

    public static readonly ProblemType ContentChanged = new("content-changed", 409,
        "The version is not what was looked at", "Look at the content that is frozen now, and decide about that.");

    public static readonly ProblemType TwoPersonRule = new("two-person-rule", 409,
        "A High tier version needs two people for production", "Ask a second person to approve it for production.");

    public static readonly ProblemType StillServing = new("version-still-serving", 409,
        "The version is deployed", "Roll back, stop its deployments or use the kill switch; then retire it.");

    public static readonly ProblemType PacksAreGone = new("packs-are-gone", 409,
        "The packs of that time are not kept", "Look at the decision itself: it names what each rule found.");
}
