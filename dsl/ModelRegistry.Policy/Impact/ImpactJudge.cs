namespace ModelRegistry.Policy.Impact;

/// <summary>
/// Puts one question about one document to old and to new policies, and tells what comes out differently. Rules are
/// the same where pack and id are; else where the id is, so that a rule may move to another pack. An instance serves
/// one thread.
/// </summary>
public sealed class ImpactJudge
{
    readonly Side _old;
    readonly Side _young;
    readonly int[] _before;
    readonly int[] _gone;

    public ImpactJudge(PolicySet old, PolicySet young)
    {
        (_old, _young) = (new(old), new(young));
        _before = [.. _young.Rules.Select(_old.IndexOf)];
        _gone = [.. Enumerable.Range(0, _old.Rules.Count).Except(_before)];
    }

    /// <summary>Whether the version in production matters to either.</summary>
    public bool ReadsPrevious => _old.ReadsPrevious || _young.ReadsPrevious;

    /// <summary>What the old policies answered last.</summary>
    public Outcome Before { get; private set; }

    /// <summary>What the new policies answered last.</summary>
    public Outcome After { get; private set; }

    /// <summary>
    /// Asks both. Null when the document could be read, else what is wrong with it; then nothing was asked.
    /// </summary>
    /// <param name="document">The document, UTF-8 JSON.</param>
    /// <param name="previous">That of the version in production; empty for none.</param>
    /// <param name="request">The question. Its previous version is not looked at.</param>
    public string? Judge(ReadOnlySpan<byte> document, ReadOnlySpan<byte> previous, DecisionRequest request)
    {
        if ((_old.Read(document, previous) ?? _young.Read(document, previous)) is { } fault) return fault;
        (Before, After) = (_old.Decide(request), _young.Decide(request));
        return null;
    }

    /// <summary>
    /// The rules that said something else the second time, or did something else to the gate; in the order of the new
    /// policies, then those that are gone. It makes nothing where there is none.
    /// </summary>
    public IReadOnlyList<RuleShift> Shifts()
    {
        List<RuleShift>? shifts = null;
        for (var i = 0; i < _before.Length; i++) Add(ref shifts, _before[i], i);
        foreach (var gone in _gone) Add(ref shifts, gone, -1);
        return shifts ?? (IReadOnlyList<RuleShift>)[];
    }

    void Add(ref List<RuleShift>? shifts, int before, int after)
    {
        var (was, effectBefore) = _old.At(before);
        var (now, effectAfter) = _young.At(after);
        if (effectBefore == effectAfter && (was ?? Verdict.Skipped) == (now ?? Verdict.Skipped)) return;
        var (pack, rule) = after < 0 ? _old.Rules[before] : _young.Rules[after];
        (shifts ??= []).Add(new(rule, pack, was, now, effectBefore, effectAfter));
    }

    /// <summary>One set of policies with what it needs to be asked.</summary>
    sealed class Side
    {
        readonly PolicyEvaluator _evaluator;
        readonly PolicyDocument _document;

        public Side(PolicySet policies)
        {
            _evaluator = policies.NewEvaluator();
            _document = _evaluator.NewDocument();
            Rules = [.. policies.Packs.SelectMany(pack => pack.Rules.Select(rule => (pack.Name, rule)))];
        }

        public List<(string Pack, RuleInfo Rule)> Rules { get; }

        public bool ReadsPrevious => _evaluator.ReadsPrevious;

        public string? Read(ReadOnlySpan<byte> document, ReadOnlySpan<byte> previous) =>
            _evaluator.Read(document, _document, ReadsPrevious ? previous : default);

        public Outcome Decide(DecisionRequest request) => _evaluator.Decide(_document, request);

        public int IndexOf((string Pack, RuleInfo Rule) other)
        {
            var same = Rules.FindIndex(each => each.Pack == other.Pack && each.Rule.Id == other.Rule.Id);
            return same >= 0 ? same : Rules.FindIndex(each => each.Rule.Id == other.Rule.Id);
        }

        public (Verdict? Verdict, Outcome Effect) At(int rule) =>
            rule < 0 ? (null, Outcome.Pass) : (_evaluator.Verdicts[rule], _evaluator.Effects[rule]);
    }
}
