using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Evidence;

static class EvidenceCommands
{
    public static Command Make() =>
        new("evidence", "Evidence about versions, and bundles of it that are checked offline")
        {
            AddEvidence.Make(), ListEvidence.Make(), ExportBundle.Make(), InstallationKeyCommand.Make(),
            VerifyBundle.Make(),
        };
}
