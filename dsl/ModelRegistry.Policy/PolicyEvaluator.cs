using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Documents;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Programs;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy;

/// <summary>
/// Answers what a set of policies says, without saying why: for whole inventories, and for gates where everything
/// passes. The outcome and verdicts are those of <see cref="PolicySet.Evaluate"/>. On a document that has been read,
/// a decision without waivers allocates nothing. An instance serves one thread.
/// </summary>
public sealed class PolicyEvaluator
{
    readonly PolicyProgram _program;
    readonly ProgramRun _run;
    readonly HostCalls _calls = new();
    readonly Verdict[] _verdicts;
    readonly Outcome[] _effects;
    readonly EventPlans _plans;
    readonly BoundOverride[] _overrides;
    readonly WaiverGrant[] _packWaivers;
    readonly Dictionary<string, int> _identity;

    internal PolicyEvaluator(PolicyProgram program)
    {
        (_program, _run, _plans) = (program, new(program), new(program));
        (_verdicts, _effects) = (new Verdict[program.RuleCount], new Outcome[program.RuleCount]);
        _packWaivers = [.. program.Packs.SelectMany(pack => pack.Pack.Waivers)];
        _identity = ((string[])["group", "name", "version", "team"])
            .ToDictionary(name => name, name => program.Shape.Identity(name).Slot, StringComparer.Ordinal);
        _overrides = [.. program.Packs.SelectMany(pack => pack.Pack.Overrides)];
    }

    /// <summary>
    /// What each rule said at the last decision, in the order of the packs and their rules. It holds until the next.
    /// </summary>
    public ReadOnlySpan<Verdict> Verdicts => _verdicts;

    /// <summary>What each rule did to the gate at the last decision, beside its verdict.</summary>
    public ReadOnlySpan<Outcome> Effects => _effects;

    /// <summary>Whether any condition looks at the version now in production.</summary>
    public bool ReadsPrevious => _program.Shape.PreviousSpace.Count > 0;

    /// <summary>Room for a document of this set.</summary>
    public PolicyDocument NewDocument() => _run.NewDocument();

    /// <summary>
    /// Reads a document in one pass. Null when it could be read, else what is wrong with it: it is no JSON (RFC 8259),
    /// or deeper than <see cref="PolicyDocument.MaxDepth"/>.
    /// </summary>
    /// <param name="json">The metadata as UTF-8.</param>
    /// <param name="into">Forgets what it held.</param>
    /// <param name="previous">The metadata of the version now in production; empty for none.</param>
    public string? Read(ReadOnlySpan<byte> json, PolicyDocument into, ReadOnlySpan<byte> previous = default)
    {
        try
        {
            _run.Read(json, previous, into);
            return null;
        }
        catch (JsonException problem)
        {
            return problem.Message;
        }
    }

    /// <summary>Reads a document that has been parsed, with the version now in production.</summary>
    public void Read(JsonElement document, PolicyDocument into, JsonElement? previous = null) =>
        _run.Read(document, previous, into);

    /// <summary>
    /// Decides an event for a document that was read. The previous version is the one read with it, not the one of
    /// the request.
    /// </summary>
    public Outcome Decide(PolicyDocument document, DecisionRequest request)
    {
        var plan = _plans.For(request.Event, out var isNew);
        if (isNew) _run.Happen(plan.Happening);
        _calls.Reset(request.Assumed);
        _run.Begin(document, request.At, Parameters(document, request), _calls);
        var today = Ordering.DayOf(request.At);
        var waivers = Waivers(document, request, today);
        var (index, spoke, strongest) = (0, false, Outcome.Pass);
        foreach (var pack in plan.Packs)
        {
            var applies = pack.Speaks ? _run.Ask(pack.Program.Applies) : Truth.False;
            foreach (var (rule, level) in pack.Rules)
            {
                var verdict = applies == Truth.False || level is null ? Verdict.Skipped
                    : Judge(rule, plan.Happening, today, waivers);
                var effect = RuleLevels.Effect(rule.Rule, level ?? Outcome.Pass, verdict);
                (_verdicts[index], _effects[index]) = (verdict, effect);
                index++;
                if (verdict == Verdict.Skipped) continue;
                spoke = true;
                if (effect > strongest) strongest = effect;
            }
        }

        return spoke || request.GateDeclaredOpen ? strongest : Outcome.Block;
    }

    Verdict Judge(RuleProgram program, PolicyEvent happening, DateOnly today, WaiverDesk? waivers)
    {
        var rule = program.Rule;
        if (rule.Retired is { } day && today >= day) return Verdict.Skipped;
        if (_run.Ask(program.Applies) == Truth.False) return Verdict.Skipped;
        var truth = _run.Ask(program.Requires);
        if (truth == Truth.True) return Verdict.Pass;
        var verdict = truth == Truth.False ? Verdict.Fail : Verdict.Missing;
        if (waivers?.For(rule, verdict) is not null) return Verdict.Waived;
        return RuleLevels.Grace(rule, happening, today) is null ? verdict : Verdict.Graced;
    }

    /// <summary>The waivers of this model; null for none.</summary>
    WaiverDesk? Waivers(PolicyDocument document, DecisionRequest request, DateOnly today)
    {
        var (group, name) = (Identity(document, "group"), Identity(document, "name"));
        return Speaks(request.Waivers, group, name) || Speaks(_packWaivers, group, name)
            ? new(request.Waivers.Concat(_packWaivers), Subject(document), today) : null;
    }

    static bool Speaks(IReadOnlyList<WaiverGrant> grants, string? group, string? name)
    {
        if (group is null || name is null) return false;
        for (var i = 0; i < grants.Count; i++)
        {
            var model = grants[i].Model.AsSpan();
            if (model.Length == group.Length + 1 + name.Length && model.StartsWith(group, StringComparison.Ordinal)
                && model[group.Length] == '/' && model.EndsWith(name, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>The values that a team or group has set for itself; null for none.</summary>
    Cell[]? Parameters(PolicyDocument document, DecisionRequest request)
    {
        if (_overrides.Length == 0) return null;
        var (team, group) = (request.Team ?? Identity(document, "team"), Identity(document, "group"));
        foreach (var each in _overrides)
        {
            if (each.Team != (each.Scope == "team" ? team : group)) continue;
            return _program.Parameters(TeamValues.Of(_program.Packs.Select(pack => pack.Pack), team, group));
        }

        return null;
    }

    Subject Subject(PolicyDocument document) => Evaluation.Subject.Of(
        Identity(document, "group"), Identity(document, "name"), Identity(document, "version"),
        Identity(document, "team"));

    string? Identity(PolicyDocument document, string name) => document.Cells.Cells[_identity[name]].Ref switch
    {
        string text => text,
        VersionNumber version => version.Text,
        _ => null,
    };
}
