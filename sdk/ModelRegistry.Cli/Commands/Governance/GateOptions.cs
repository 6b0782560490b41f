using System.CommandLine;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Governance;

/// <summary>The options of commands that pass a gate.</summary>
sealed class GateOptions
{
    public Option<string> Output { get; } = Formats();

    public Option<bool> Strict { get; } = new("--strict") { Description = "End with 1 when a rule warns" };

    public Option<string?> Use { get; } = Uses();

    public static Option<string?> Uses()
    {
        var use = Arguments.Optional("--use", "USE", "What it is used for: internal, research or commercial");
        use.AcceptOnlyFromAmong("internal", "research", "commercial");
        return use;
    }

    static Option<string> Formats()
    {
        var formats = Arguments.OneOf("--output", "How to print the result", "text", "json", "sarif", "junit");
        formats.DefaultValueFactory = _ => "text";
        formats.Aliases.Add("-o");
        return formats;
    }
}
