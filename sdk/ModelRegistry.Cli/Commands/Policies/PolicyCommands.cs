using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Policies;

static class PolicyCommands
{
    public static Command Make() => new("policy", "Policy packs, checked and tested without a registry")
    {
        CheckPolicies.Make(),
        FormatPolicies.Make(),
        TestPolicies.Make(),
    };
}
