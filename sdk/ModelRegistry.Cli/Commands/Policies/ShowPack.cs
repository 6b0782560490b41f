using System.CommandLine;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using Spectre.Console;

namespace ModelRegistry.Cli.Commands.Policies;

static class ShowPack
{
    public static Command Make()
    {
        var pack = new Argument<string>("pack")
        {
            Description = "The pack, publisher/name, or one of its versions", HelpName = "PACK[@VERSION]",
        };
        var rule = Arguments.Optional("--rule", "RULE", "This rule alone, such as LIC-001");
        var source = new Option<bool>("--source") { Description = "Print the pack as it is written" };
        return new RegistryCommand("show", "The rules of a pack: when they speak, why, and how to mend what they find")
        {
            Arguments = { pack },
            Options = { rule, source },
            Examples =
            [
                "policy show ai/baseline", "policy show ai/baseline --rule LIC-001",
                "policy show ai/baseline --source > baseline.policy", "policy show ai/house@1.2.0",
            ],
            Does = context => RunAsync(context, context.Get(pack), context.Get(rule), context.Get(source)),
        };
    }

    static async Task<int> RunAsync(CommandContext context, string name, string? rule, bool source)
    {
        var found = await FindAsync(context, PackRef.Parse(name));
        if (rule is not null) found = found with { Rules = [Choose(found, rule)] };
        if (context.Output.IsJson) context.Output.Json(found, GovernanceJson.Default.PackDetail);
        else if (source) context.Output.Line(found.Source.TrimEnd('\n'));
        else Print(context.Output, found, rule is null);
        return ExitCode.Pass;
    }

    static async Task<PackDetail> FindAsync(CommandContext context, PackRef pack)
    {
        if (pack.Version is not { } version) return await context.Client.Policies.GetAsync(pack.Path, context.Stop);
        var found = await context.Client.Policies.VersionAsync(pack.Path, version, context.Stop);
        return new(
            new(found.Version.Pack, version, found.Title, found.Owner, found.Version.Sha256,
                [.. found.Rules.Select(rule => rule.Id)], found.Version.TestsPassed, found.Version.TestsFailed,
                [.. found.Messages.Select(message => $"line {message.Line}: {message.Message}")], found.Version.Stage,
                found.Version.Places),
            found.Rules, found.Tests, found.Source);
    }

    static RuleEntry Choose(PackDetail pack, string id)
    {
        if (pack.Rules.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        var near = Schema.Suggestions.Nearest(id, [.. pack.Rules.Select(rule => rule.Id)]);
        throw CommandException.Usage($"{pack.Pack.Name} has no rule '{id}'.",
            near is null ? $"See: registry policy show {pack.Pack.Name}" : $"Did you mean: {near}");
    }

    static void Print(Output output, PackDetail found, bool withTests)
    {
        var pack = found.Pack;
        output.Facts(
            ("pack", $"{pack.Name} {pack.Version}"), ("title", pack.Title), ("owner", pack.Owner),
            ("sha-256", pack.Sha256), ("stage", pack.Stage), ("places", string.Join("; ", pack.Places ?? [])));
        foreach (var rule in found.Rules)
        {
            output.Line();
            output.Markup($"[bold]{Markup.Escape(rule.Id)}[/] {Markup.Escape(rule.Title)}");
            foreach (var text in rule.Events) output.Line($"  speaks     {text}");
            if (rule.Because is { } why) output.Line($"  why        {why}");
            if (rule.Fix is { } fix) output.Line($"  to fix     {fix}");
            if (rule.Standards.Count > 0) output.Line($"  standards  {string.Join("; ", rule.Standards)}");
            output.Line($"  waivable   {Waivable(rule)}");
        }

        if (!withTests) return;
        output.Line();
        foreach (var test in found.Tests.Where(test => !test.Passed))
            output.Markup($"[red]test fails[/] {Markup.Escape(test.Title)}: "
                + Markup.Escape(string.Join("; ", test.Failures)));
        output.Line(FormattableString.Invariant(
            $"{found.Rules.Count} rules; tests: {pack.TestsPassed} passed, {pack.TestsFailed} failed"));
    }

    static string Waivable(RuleEntry rule) => rule.WaivableBy.Count == 0
        ? "by nobody"
        : $"by {string.Join(" or ", rule.WaivableBy)}"
            + (rule.WaivableFor is { } time ? $", for {time} at most" : "")
            + (rule.ControlsNeeded ? ", with compensating controls" : "");
}
