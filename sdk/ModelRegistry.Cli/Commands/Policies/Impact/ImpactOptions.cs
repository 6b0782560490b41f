using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Policies.Impact;

/// <summary>What can be said to <c>policy impact</c>.</summary>
sealed class ImpactOptions
{
    public Argument<string[]> New { get; } = new("new")
    {
        Description = "The packs to try: files, folders, or packs of the registry (ai/baseline@1.2.0)",
        HelpName = "NEW",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public Option<string[]> Old { get; } = Several("--old", "PACK", "Compare with these instead of those in force");

    public Option<string[]> Without { get; } = Several("--without", "NAME", "Packs in force that are to go");

    public Option<bool> Alone { get; } = new("--alone")
    {
        Description = "Compare NEW with --old and leave all other packs out of it",
    };

    public Option<string> Event { get; } = Arguments.OneOf(
        "--event", "The event to ask about; else the next gate of each version, for those in production the last",
        "register", "submit", "promote", "deploy", "monitor");

    public Option<string?> Target { get; } = ToEnvironment();

    public Option<string?> Use { get; } =
        Arguments.Optional("--use", "USE", "What the versions would be used for: internal, research or commercial");

    public Option<DateTimeOffset?> At { get; } = new("--at")
    {
        Description = "As of this moment; now unless said",
        HelpName = "TIME",
    };

    public Option<string?> Group { get; } = Arguments.Optional("--group", "GROUP", "Models of this group");

    public Option<string?> Owner { get; } = Arguments.Optional("--owner", "OWNER", "Versions of this owner");

    public Option<string?> Tier { get; } =
        Arguments.Optional("--tier", "TIER", "Versions of this risk tier; none for those that state none");

    public Option<string[]> States { get; } = Several(
        "--state", "STATE", "Versions in this state; else all but Deprecated and Retired");

    public Option<string?> Inventory { get; } = Arguments.Optional(
        "--inventory", "PATH", "Documents to judge without a registry: a JSON file a version, a folder, or NDJSON");

    public Option<bool> Csv { get; } = new("--csv") { Description = "Print the changes for a spreadsheet" };

    public Option<bool> FailOnNewBlocks { get; } = new("--fail-on-new-blocks")
    {
        Description = "End with 2 when a version would be blocked that is not now",
    };

    public IEnumerable<Option> All =>
    [
        Old, Without, Alone, Event, Target, Use, At, Group, Owner, Tier, States, Inventory, Csv, FailOnNewBlocks,
    ];

    static Option<string?> ToEnvironment()
    {
        var target = Arguments.Optional("--to", "ENVIRONMENT", "Where to, for promote and deploy");
        target.Aliases.Add("--target");
        return target;
    }

    static Option<string[]> Several(string name, string shown, string description) => new(name)
    {
        Description = description, HelpName = shown, AllowMultipleArgumentsPerToken = true,
    };
}
