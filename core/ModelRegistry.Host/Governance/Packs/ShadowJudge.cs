using System.Collections.Concurrent;
using ModelRegistry.Client.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>
/// Judges the packs that only report, beside a decision that is made already. Whatever goes wrong with one of them is
/// told in its finding and in the log, and nowhere else: after <see cref="Limit"/> the gate goes on without it, and it
/// is left alone for <see cref="Rest"/>.
/// </summary>
sealed partial class ShadowJudge(PackSets sets, TimeProvider clock, ILogger<ShadowJudge> log)
{
    /// <summary>How long a gate waits for all packs that only report together.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>How long a pack that took too long is left alone.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<string, DateTimeOffset> _resting = new(StringComparer.Ordinal);

    /// <summary>The decision with what the packs that only report would have said.</summary>
    public async ValueTask<GateDecision> BesideAsync(GateDecision decided, CancellationToken cancellationToken)
    {
        if (decided.Set.Shadows.Count == 0) return decided;
        var (started, found) = (clock.GetTimestamp(), new List<ShadowDecision>());
        foreach (var shadow in decided.Set.Shadows)
            found.Add(await JudgeAsync(shadow, decided, Limit - clock.GetElapsedTime(started), cancellationToken));
        return decided with { Shadows = found };
    }

    async Task<ShadowDecision> JudgeAsync(
        ShadowSet shadow, GateDecision decided, TimeSpan left, CancellationToken cancellationToken)
    {
        var name = shadow.Pack.ToString();
        if (_resting.TryGetValue(name, out var until) && clock.GetUtcNow() < until)
            return Failed(shadow, decided, "it took too long a little while ago and is left alone for some minutes.");
        try
        {
            var set = sets.Must(shadow.Packs);      // compiled when it was staged; the time below is for judging
            var judging = Task.Run(() => PolicyGate.Evaluate(
                set, decided.Inputs, decided.Decision.Event, decided.Decision.At), cancellationToken);
            var decision = await judging.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, cancellationToken);
            return new(shadow.Pack, decision, null, Differences(decided.Decision, decision), decided.Decision.Outcome);
        }
        catch (TimeoutException)
        {
            _resting[name] = clock.GetUtcNow() + Rest;
            LogTooLong(name, Limit, Rest);
            return Failed(shadow, decided, $"it took longer than {Limit.TotalSeconds:0} s.");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error, name);
            return Failed(shadow, decided, error is PacksDoNotFitException
                ? "it does not compile with the packs in force."
                : "it failed; the log of the registry says how.");
        }
    }

    static ShadowDecision Failed(ShadowSet shadow, GateDecision decided, string why) =>
        new(shadow.Pack, null, why, [], decided.Decision.Outcome);

    /// <summary>A rule that is not there counts as one that passes.</summary>
    static IReadOnlyList<ShadowRule> Differences(Decision inForce, Decision shadow)
    {
        var before = inForce.Rules.ToDictionary(rule => (rule.Pack, rule.Id));
        var after = shadow.Rules.ToDictionary(rule => (rule.Pack, rule.Id));
        return
        [
            .. from key in before.Keys.Union(after.Keys)
               let was = before.GetValueOrDefault(key)
               let becomes = after.GetValueOrDefault(key)
               where (was?.Effect ?? Outcome.Pass) != (becomes?.Effect ?? Outcome.Pass)
               select new ShadowRule(key.Id, (becomes ?? was)!.Title, key.Pack,      // it is in one of the two
                   was is null ? null : PolicyGate.Wire(was.Effect),
                   becomes is null ? null : PolicyGate.Wire(becomes.Effect)),
        ];
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "The pack {Pack} only reports and took longer than {Limit}; it is left alone for {Rest}")]
    partial void LogTooLong(string pack, TimeSpan limit, TimeSpan rest);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The pack {Pack} only reports and could not be judged")]
    partial void LogFailed(Exception error, string pack);
}
