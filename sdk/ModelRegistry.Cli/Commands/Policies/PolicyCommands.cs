using System.CommandLine;
using ModelRegistry.Cli.Commands.Governance;
using ModelRegistry.Cli.Commands.Policies.Compliance;
using ModelRegistry.Cli.Commands.Policies.Impact;
using ModelRegistry.Cli.Commands.Policies.Packages;

namespace ModelRegistry.Cli.Commands.Policies;

static class PolicyCommands
{
    public static Command Make() =>
        new("policy", "Policy packs: those in force at the registry, and files to check and test without one")
        {
            ListPacks.Make(), ListFunctions.Make(), ShowPack.Make(), DryRun.Make(), CheckPolicies.Make(),
            FormatPolicies.Make(), ConvertPolicy.Make(), TestPolicies.Make(),
            DiffPolicies.Make(), ExplainPolicies.Make(), PlanCommand.Make("policy plan"), SampleCommands.Make(),
            ComparePolicies.Make(), DocumentPolicies.Make(),
            PackPolicies.Make(), SignPackage.Make(), VerifyPackage.Make(), PublishPackage.Make(),
        };
}
