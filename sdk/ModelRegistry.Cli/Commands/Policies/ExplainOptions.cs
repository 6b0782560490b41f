using System.CommandLine;
using ModelRegistry.Cli.Commands.Governance;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Policies;

/// <summary>What can be asked of <c>policy explain</c>, and which of it goes together.</summary>
sealed class ExplainOptions
{
    public Argument<string[]> Subjects { get; } = new("subject")
    {
        Description = "The version, group/name@version; or with --document or --test the packs' files and folders",
        HelpName = "MODEL@VERSION|PACK",
        Arity = ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => [],
    };

    public Option<string> On { get; } = Arguments.OneOf(
        "--on", "What would happen", "register", "submit", "promote", "deploy", "monitor");

    public Option<string?> To { get; } =
        Arguments.Optional("--to", "ENVIRONMENT", "Where to, for promote and deploy");

    public Option<Guid?> Decision { get; } = new("--decision")
    {
        Description = "A recorded decision, made again from what was kept with it",
        HelpName = "ID",
    };

    public Option<FileInfo> Document { get; } = new Option<FileInfo>("--document")
    {
        Description = "Without a registry: the document as gates read it, as JSON",
        HelpName = "FILE",
    }.AcceptExistingOnly();

    public Option<FileInfo> Previous { get; } = new Option<FileInfo>("--previous")
    {
        Description = "With --document: the document of the version in production",
        HelpName = "FILE",
    }.AcceptExistingOnly();

    public Option<string?> Test { get; } =
        Arguments.Optional("--test", "TITLE", "Without a registry: the packs' tests that have this in their title");

    public Option<DateTimeOffset?> At { get; } = new("--at")
    {
        Description = "As of this moment; now unless said",
        HelpName = "TIME",
    };

    public Option<string?> Use { get; } = GateOptions.Uses();

    public Option<string?> Team { get; } =
        Arguments.Optional("--team", "TEAM", "With --document: whose own values of parameters hold");

    public Option<DateTimeOffset?> Registered { get; } = new("--registered")
    {
        Description = "With --document: when the version was registered, for grandfathering",
        HelpName = "TIME",
    };

    public Option<string?> Rule { get; } = Arguments.Optional("--rule", "RULE", "This rule alone, such as SAFE-001");

    public Option<bool> Tree { get; } = new("--tree")
    {
        Description = "Show every condition with the values that it looked at",
    };

    public Option<bool> All { get; } = new("--all")
    {
        Description = "A paragraph for rules that pass or were not asked, too",
    };

    /// <exception cref="CommandException">It does not go together.</exception>
    public void Check(CommandContext context)
    {
        var (decision, document) = (context.Get(Decision) is not null, context.Get(Document) is not null);
        var test = context.Get(Test) is not null;
        var subjects = context.Get(Subjects).Length;
        var kinds = (decision ? 1 : 0) + (document ? 1 : 0) + (test ? 1 : 0);
        if (kinds > 1 || (kinds == 0 && subjects != 1) || (decision && subjects > 0))
        {
            throw CommandException.Usage("What is to be explained?",
                "Name a version, MODEL@VERSION, with --on; or --decision ID; or --document FILE PACKS; "
                + "or --test TITLE PACKS.");
        }

        if ((document || test) && subjects == 0)
            throw CommandException.Usage("Which packs?", "Name policy files, or folders of them.");
        if (!decision && !test && context.Get(On) is null)
            throw CommandException.Usage("About which event?", "Add --on promote --to production, or another event.");
        if (!document && (context.Get(Previous) is not null || context.Get(Registered) is not null))
            throw CommandException.Usage("--previous and --registered go with --document.", "Leave them out.");
    }
}
