using System.CommandLine;
using System.Globalization;
using ModelRegistry.Cli.Commands.Policies.Reports;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies;

static class CheckPolicies
{
    public static Command Make()
    {
        var files = PackFiles.Argument();
        var output = Arguments.OneOf("--output", "How to print the result", "text", "json", "sarif");
        output.DefaultValueFactory = _ => "text";
        output.Aliases.Add("-o");
        var strict = new Option<bool>("--strict") { Description = "End with 1 when there is a warning" };
        return new RegistryCommand("check",
            "Compile policy packs and show every mistake and every doubt; ends with 3 when there is a mistake")
        {
            Arguments = { files },
            Options = { output, strict },
            Examples =
            [
                "policy check plugins/packs", "policy check house.policy plugins/packs/baseline.policy",
                "policy check --strict -o sarif plugins/packs",
            ],
            Does = async context =>
            {
                var packs = await PackFiles.ReadAsync(context.Get(files), context.Stop);
                var compilation = PackFiles.Compile(packs);
                Print(context.Output, context.Output.IsJson ? "json" : context.Get(output), compilation);
                return ExitCodeFor(compilation, context.Get(strict));
            },
        };
    }

    static void Print(Output output, string? format, Compilation compilation)
    {
        var diagnostics = PackFiles.Diagnostics(compilation);
        switch (format)
        {
            case "json":
                output.Json(DiagnosticList.Of(diagnostics) with { Costs = Costs(compilation) },
                    DiagnosticJson.Default.DiagnosticList);
                break;
            case "sarif": output.Line(DiagnosticSarif.Write(diagnostics)); break;
            default: PrintText(output, compilation, diagnostics); break;
        }
    }

    static void PrintText(Output output, Compilation compilation, IReadOnlyList<Diagnostic> diagnostics)
    {
        PackFiles.Print(output, diagnostics);
        var warnings = diagnostics.Count(each => each.Severity == Severity.Warning);
        if (compilation is not Compilation.Succeeded { Set: var set })
        {
            output.Line($"{Many(diagnostics.Count - warnings, "mistake")}, {Many(warnings, "warning")}");
            return;
        }

        foreach (var pack in set.Packs)
            output.Line($"{pack.Name} {pack.Version}: {Many(pack.Rules.Count, "rule")}, no mistakes{Cost(pack)}");
        if (warnings > 0) output.Line(Many(warnings, "warning"));
    }

    static IReadOnlyList<RuleCost>? Costs(Compilation compilation) =>
        compilation is Compilation.Succeeded { Set: var set }
            ? [.. set.Packs.SelectMany(pack => pack.Rules.Select(rule => new RuleCost(pack.Name, rule.Id, rule.Cost)))]
            : null;

    /// <summary>What its dearest rule may cost.</summary>
    static string Cost(PackInfo pack) => pack.Rules.MaxBy(rule => rule.Cost) is { } dearest
        ? string.Create(CultureInfo.InvariantCulture, $"; {dearest.Id} takes at most {dearest.Cost:N0} steps of ")
            + string.Create(CultureInfo.InvariantCulture, $"{RuleInfo.MaxCost:N0}")
            + (dearest.Cost > RuleInfo.MaxCost ? ": with full lists it is missing, too large to decide" : "")
        : "";

    static string Many(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    static int ExitCodeFor(Compilation compilation, bool strict) => compilation switch
    {
        Compilation.Failed => ExitCode.Usage,
        Compilation.Succeeded { Warnings.Count: > 0 } when strict => ExitCode.Warn,
        _ => ExitCode.Pass,
    };
}
