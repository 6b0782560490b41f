using System.CommandLine;
using ModelRegistry.Cli.Commands.Policies.Reports;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy.Explaining;

namespace ModelRegistry.Cli.Commands.Policies;

/// <summary>
/// Why the policies say what they say: of a version, a recorded decision, a document or a pack's test.
/// </summary>
static class ExplainPolicies
{
    public static Command Make()
    {
        var options = new ExplainOptions();
        return new RegistryCommand("explain", "Why the policies say what they say: a paragraph a rule, and every value")
        {
            Arguments = { options.Subjects },
            Options =
            {
                options.On, options.To, options.Decision, options.Document, options.Previous, options.Test, options.At,
                options.Use, options.Team, options.Registered, options.Rule, options.Tree, options.All,
            },
            Examples =
            [
                "policy explain search/answer-bot@2.3.0 --on promote --to production",
                "policy explain search/answer-bot@2.3.0 --on promote --to production --rule SAFE-001 --tree",
                "policy explain --decision 019ab3c0-5e0c-7d3f-8f4c-2b8f4f1f0a11",
                "policy explain --document metadata.json plugins/packs --on submit --at 2026-01-15",
                "policy explain --test \"No toxicity\" house.policy",
            ],
            Does = context => RunAsync(context, options),
        };
    }

    static async Task<int> RunAsync(CommandContext context, ExplainOptions options)
    {
        options.Check(context);
        if (context.Get(options.Test) is { } test) return await TestAsync(context, options, test);
        var explanation = context.Get(options.Document) is null
            ? await new ExplainedOnline(context, options).AskAsync()
            : await new ExplainedOffline(context, options).ExplainAsync();
        if (explanation is null) return ExitCode.Usage;
        var wanted = Chosen(context, options, explanation);
        if (context.Output.IsJson) context.Output.Json(wanted, ExplanationJson.Default.Explanation);
        else Text(context, options).Print(wanted, EachInFull(context, options));
        return ExitCode.Pass;
    }

    static async Task<int> TestAsync(CommandContext context, ExplainOptions options, string title)
    {
        if (await PackFiles.CompileAsync(context, context.Get(options.Subjects), forPrograms: true) is not { } set)
            return ExitCode.Usage;
        var tests = set.ExplainTests(test => test.Title.Contains(title, StringComparison.OrdinalIgnoreCase));
        if (tests.Count == 0)
            throw CommandException.Usage($"No test's title has '{title}' in it.", "See: registry policy test PACKS");
        if (context.Get(options.Rule) is not null)
        {
            tests = [.. tests.Select(test => test with
            {
                Decisions = [.. test.Decisions.Select(one => Chosen(context, options, one))],
            })];
        }

        if (context.Output.IsJson) context.Output.Json(tests, ExplanationJson.Default.IReadOnlyListTestExplanation);
        else Text(context, options).Print(tests, EachInFull(context, options));
        return ExitCode.Pass;
    }

    static ExplanationText Text(CommandContext context, ExplainOptions options) =>
        new(context.Output, withTrees: context.Get(options.Tree));

    static bool EachInFull(CommandContext context, ExplainOptions options) =>
        context.Get(options.All) || context.Get(options.Rule) is not null;

    /// <summary>The rule that was asked for, or all.</summary>
    static Explanation Chosen(CommandContext context, ExplainOptions options, Explanation explanation)
    {
        if (context.Get(options.Rule) is not { } id) return explanation;
        var only = explanation.Only(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
        if (only.Rules.Count > 0) return only;
        var near = Schema.Suggestions.Nearest(id, [.. explanation.Rules.Select(rule => rule.Id)]);
        throw CommandException.Usage($"No pack has a rule '{id}'.",
            near is null ? "Leave --rule out to see all rules." : $"Did you mean: {near}");
    }
}
