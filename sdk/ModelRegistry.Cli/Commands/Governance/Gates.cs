namespace ModelRegistry.Cli.Commands.Governance;

/// <summary>How gates are called.</summary>
static class Gates
{
    public const string Submit = "submit";
    public const string Staging = "promote to staging";
    public const string Production = "promote to production";
}
