using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>Why a pack is not taken, or not given a stage.</summary>
static class PackProblems
{
    public static readonly ProblemType Invalid = new("pack-invalid", 422,
        "The pack does not compile", "Mend what diagnostics lists; `registry policy check` shows the same.");

    public static readonly ProblemType Exists = new("pack-exists", 409,
        "There is a pack of this name", "Send it as its next version: PUT, with a greater version.");

    public static readonly ProblemType NotGreater = new("pack-version-not-greater", 409,
        "The version is not greater than all versions before",
        "Give the pack line a greater version: what a version says never changes.");

    public static readonly ProblemType TestsFail = new("pack-tests-fail", 409,
        "The pack's own tests fail", "Mend the rules or the tests, and bring the pack in as its next version.");

    public static readonly ProblemType DoesNotFit = new("pack-does-not-fit", 409,
        "The packs do not fit together",
        "Put a version in force first that the import takes, or write the import anew.");

    public static readonly ProblemType IllegalStage = new("pack-illegal-stage", 409,
        "The version has no such stage ahead of it there",
        "Go by way of shadow: draft, then shadow, then enforce; GET stages shows what stands where.");

    public static readonly ProblemType InForce = new("pack-in-force", 409,
        "The pack is enforced",
        "Take it out of enforcement where the detail says, which needs two people; then retire it.");

    public static readonly ProblemType ProposalOpen = new("pack-proposal-open", 409,
        "A change of this place waits for a second person", "Confirm or withdraw it first.");

    public static readonly ProblemType ProposalDecided = new("pack-proposal-decided", 409,
        "The proposal is not open any more", "Look at the stages; propose it again where that is still wanted.");

    public static readonly ProblemType SecondPerson = new("pack-second-person", 403,
        "What is enforced changes by two people",
        "Ask another person with the permission policy.edit who neither proposed it nor wrote the version.");
}
