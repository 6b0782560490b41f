using System.Runtime.CompilerServices;
using System.Text.Json;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using ModelRegistry.Policy;
using ModelRegistry.Policy.Impact;

namespace ModelRegistry.Cli.Commands.Policies.Impact;

/// <summary>
/// The same question about documents at hand. No document says in what state its version is, what serves beside it or
/// which exceptions it has: the event is promote to production unless said, and only waivers of the packs count.
/// </summary>
sealed class LocalImpact(CommandContext context, ImpactOptions options, PolicySet old, PolicySet young)
{
    const int BetweenProgress = 1000;
    const int MostExplained = 1000;

    public async IAsyncEnumerable<ImpactLine> RunAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = Question();
        var judge = new ImpactJudge(old, young);
        var tally = new ImpactTally();
        var (judged, explained) = (0, 0);
        await foreach (var (place, json) in LocalDocuments.ReadAsync(path, context.Stop))
        {
            using var document = Parse(place, json);
            var version = LocalVersion.Of(document.RootElement, place);
            if (!IsAbout(version)) continue;
            judged++;
            if (judge.Judge(json, default, asked) is { } fault) throw Unreadable(place, fault);
            var shifts = judge.Shifts();
            if (shifts.Count > 0 || judge.Before != judge.After)
            {
                var change = new ImpactChange(
                    version.Model, version.Version, "", version.Tier, version.Owners, asked.Event.Name,
                    asked.Event.Target, Word(judge.Before), Word(judge.After), [.. shifts.Select(Rule)]);
                tally.Add(change);
                if (ImpactTally.IsChange(change))
                    yield return new(Change: explained++ < MostExplained
                        ? Explain(change, young.Evaluate(document.RootElement, asked)) : change);
            }

            if (judged % BetweenProgress == 0) yield return new(Progress: new(judged, judged, tally.Changed));
        }

        yield return new(Summary: tally.Summary(judged, asked.At));
    }

    DecisionRequest Question()
    {
        var name = context.Get(options.Event);
        var at = context.Get(options.At) ?? TimeProvider.System.GetUtcNow();
        return new(new PolicyEvent(name ?? "promote", name is null ? "production" : context.Get(options.Target), null,
            context.Get(options.Use)), at) { GateDeclaredOpen = name == "register" };
    }

    bool IsAbout(LocalVersion version) =>
        (context.Get(options.Group) is not { } group
            || version.Model.StartsWith($"{group}/", StringComparison.OrdinalIgnoreCase))
        && (context.Get(options.Tier) is not { } tier || Same(tier, version.Tier ?? "none"))
        && (context.Get(options.Owner) is not { } owner || version.Owners.Any(one => Same(owner, one)));

    static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    static JsonDocument Parse(string place, byte[] json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException broken)
        {
            throw Unreadable(place, broken.Message);
        }
    }

    static CommandException Unreadable(string place, string fault) => CommandException.Usage(
        $"{place} holds no document: {fault}", "Give a JSON object with the blocks of the schema.");

    static ImpactRule Rule(RuleShift shift) => new(
        shift.Rule.Id, shift.Pack, shift.Rule.Title, shift.Before is { } was ? Word(was) : null,
        shift.After is { } now ? Word(now) : null, Word(shift.EffectBefore), Word(shift.EffectAfter));

    static ImpactChange Explain(ImpactChange change, Decision decision) => change with
    {
        Rules =
        [
            .. change.Rules.Select(rule => rule with
            {
                Missing = [.. decision.Rules.Where(one => one.Id == rule.Rule && one.Pack == rule.Pack)
                    .SelectMany(one => one.Missing).Select(one => one.Path).Distinct().Take(3)],
            }),
        ],
    };

    static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
