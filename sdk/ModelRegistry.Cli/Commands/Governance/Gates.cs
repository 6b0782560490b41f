using ModelRegistry.Client.Governance;

namespace ModelRegistry.Cli.Commands.Governance;

/// <summary>How gates are called, and which of them a version has still before it.</summary>
static class Gates
{
    public const string Submit = "submit";
    public const string Staging = "promote to staging";
    public const string Production = "promote to production";

    /// <summary>The gates of a plan that the version has not passed yet, in their order.</summary>
    public static IReadOnlyList<(string Name, PlanStage Stage)> Ahead(Plan plan)
    {
        var all = new[] { (Submit, plan.Submit), (Staging, plan.Staging), (Production, plan.Production) };
        return plan.State switch
        {
            "Draft" or "ChangesRequested" => all,
            "Submitted" or "ApprovedForStaging" => all[1..],
            "Staging" or "ApprovedForProd" => all[2..],
            _ => [],
        };
    }

    /// <summary>How an event is called that the policies are asked about.</summary>
    public static string Of(string name, string? target) => target is null ? name : $"{name} to {target}";
}
