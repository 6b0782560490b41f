using System.CommandLine;
using ModelRegistry.Cli.Commands.Governance;
using ModelRegistry.Cli.Commands.Policies.Compliance;
using ModelRegistry.Cli.Commands.Policies.Impact;
using ModelRegistry.Cli.Commands.Policies.Packages;

namespace ModelRegistry.Cli.Commands.Policies;

static class PolicyCommands
{
    public static Command Make() =>
        new("policy", "Policy packs: those at the registry, with versions and stages, and files to check and test")
        {
            ListPacks.Make(), ListFunctions.Make(), ShowPack.Make(), PutPacks.Make(), ListVersions.Make(),
            ListStages.Make(), StagePack.Make(), ListProposals.Make(), DecideProposal.Confirm(),
            DecideProposal.Withdraw(), RetirePack.Make(), DryRun.Make(), CheckPolicies.Make(),
            FormatPolicies.Make(), ConvertPolicy.Make(), TestPolicies.Make(),
            DiffPolicies.Make(), ExplainPolicies.Make(), PlanCommand.Make("policy plan"), SampleCommands.Make(),
            ComparePolicies.Make(), DocumentPolicies.Make(),
            PackPolicies.Make(), SignPackage.Make(), VerifyPackage.Make(), PublishPackage.Make(),
        };
}
