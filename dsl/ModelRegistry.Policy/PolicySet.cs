using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Comparing;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Explaining;
using ModelRegistry.Policy.Programs;
using ModelRegistry.Policy.Sampling;
using ModelRegistry.Policy.Testing;

namespace ModelRegistry.Policy;

/// <summary>Compiled packs that decide. Immutable; it may be shared between threads.</summary>
public sealed class PolicySet
{
    readonly IReadOnlyList<BoundPack> _packs;
    readonly Decider _decider;
    readonly ProgramDesk _desk;
    readonly TypeCatalogue _types;

    internal PolicySet(IReadOnlyList<BoundPack> packs, TypeCatalogue types) =>
        (_packs, _decider, _desk, _types) = (packs, new(types), new(packs, types), types);

    /// <summary>The packs, in the order they were given.</summary>
    public IReadOnlyList<PackInfo> Packs => [.. _packs.Select(pack => pack.Info)];

    /// <summary>What each of the packs holds, in the same order.</summary>
    public IReadOnlyList<PackContents> Contents => [.. _packs.Select(pack => new ContentsReader().Read(pack))];

    /// <summary>Whether any condition looks at the version now in production.</summary>
    public bool ReadsPrevious => _desk.Program.Shape.PreviousSpace.Count > 0;

    internal IReadOnlyList<BoundPack> Bound => _packs;

    /// <summary>
    /// Decides an event for a document. It never throws for what the document holds: what cannot be read is missing
    /// evidence, and missing evidence weighs as much as a failure. Rules are judged in compiled form; those that do
    /// not pass are gone through once more to say why.
    /// </summary>
    /// <param name="document">
    /// The metadata as the registry knows it: declared values, and recorded ones from its own records.
    /// </param>
    /// <param name="request">The event, the moment, the waivers.</param>
    public Decision Evaluate(JsonElement document, DecisionRequest request) =>
        _desk.Decide(_decider, _packs, document, request);

    /// <summary>
    /// The same decision with everything that led to it: a paragraph a rule, and every condition with the values that
    /// it
    /// looked at. It takes some hundred times as long.
    /// </summary>
    public Explanation Explain(JsonElement document, DecisionRequest request) =>
        new Explainer(_packs, _decider, _types, Evaluate).Explain(document, request);

    /// <summary>
    /// The rules about an event of which nobody can tell whether they apply, and what would tell. They count as if they
    /// did.
    /// </summary>
    public IReadOnlyList<RuleDoubt> Doubts(JsonElement document, DecisionRequest request) =>
        new DoubtFinder(_packs, _decider, _types).Find(document, request);

    /// <summary>
    /// A document as a <c>sample</c> block: what some rule of these packs reads, with stand-ins for people. It compiles
    /// and is judged as the document is; <see cref="SampleChecker"/> proves it.
    /// </summary>
    public Sample SampleOf(JsonElement document, SampleOptions options)
    {
        var rules = _packs.SelectMany(pack => pack.Rules).ToList();
        List<string> reads = [.. Packs.SelectMany(pack => pack.Rules).SelectMany(rule => rule.Reads)];
        if (rules.Exists(rule => rule.Grandfather is not null)) reads.Add("event.registered");
        var texts = rules.Select(rule => rule.Syntax.Span.Source.Text).Distinct().ToList();
        return new SampleWriter(_types.Root, new(reads, options.All), new(texts), options).Write(document);
    }

    /// <summary>The document and the question of the first test.</summary>
    internal (JsonElement Document, DecisionRequest Request) FirstTestDocument()
    {
        var asked = new TestRecorder(_packs, _decider).Record()[0].Decisions[0];
        return (asked.Document, asked.Request);
    }

    /// <summary>Runs the tests that are wanted, each against its own pack, and explains what they asked for.</summary>
    public IReadOnlyList<TestExplanation> ExplainTests(Func<TestResult, bool> wanted) =>
        new TestExplainer(_packs, _decider, _types).Explain(wanted);

    /// <summary>The same decision from the interpreter alone, which checks the compiled form.</summary>
    internal Decision Interpret(JsonElement document, DecisionRequest request) =>
        _decider.Decide(_packs, document, request);

    /// <summary>
    /// An evaluator that answers without explaining, for many documents: one a thread.
    /// </summary>
    public PolicyEvaluator NewEvaluator() => new(_desk.Program);

    /// <summary>Runs every test of every pack, each against its own pack and those that it imports.</summary>
    public IReadOnlyList<TestResult> RunTests() => new TestRunner(_packs, _decider).Run();

    /// <summary>Runs every test and tells what each condition came to, and what no test has seen of it.</summary>
    public CoverageReport MeasureTests()
    {
        var seen = new SeenTruths();
        new TestRunner(_packs, _decider, seen).Run();
        return new CoverageReader(seen).Read(_packs);
    }

    /// <summary>
    /// Makes every small change to every rule, one at a time, and tells which of them no test notices. The tests should
    /// pass before.
    /// </summary>
    public MutationReport MutateRules(CancellationToken cancellationToken) =>
        new MutationRun(_packs, _decider).Run(cancellationToken);

    /// <summary>
    /// What became of each rule in a newer edition of these packs, each change with a document that proves it, or
    /// undecided. It looks at what decides: rules of the same text beside different parameters are tried as well.
    /// </summary>
    public IReadOnlyList<RuleChange> CompareTo(PolicySet newer) =>
        new PolicyDiff(_packs, newer._packs, _decider, _types).Compare();
}
