using System.Diagnostics;
using System.Text.Json;
using ModelRegistry.Benchmarks.Measuring;
using ModelRegistry.Policy;
using ModelRegistry.Schema;

namespace ModelRegistry.Benchmarks.Policies;

/// <summary>Twelve rules over 10,000 documents, beside other engines; and how long a pack takes to check.</summary>
sealed class PolicyBenchmark : IBenchmark
{
    const int Documents = 10_000;

    public string Name => "policy";
    public string Summary => "12 rules over 10,000 documents beside other engines, and `check` of a 240-line pack";

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        var json = Corpus.Make(Documents);
        report.Figure("bytes per document", json.Average(one => one.Length), "bytes");
        var contest = new Contest(report, Documents);
        Ours(contest, json);
        Others(contest, json);
        Check(report);
        await JavaScriptPeers.RunAsync(report, json, cancellationToken);
    }

    static void Ours(Contest contest, List<byte[]> json)
    {
        var evaluator = TwelveRules.Compile().NewEvaluator();
        var read = json.ConvertAll(one =>
        {
            var document = evaluator.NewDocument();
            if (evaluator.Read(one, document) is { } problem) throw new InvalidOperationException(problem);
            return document;
        });
        contest.Measure("our policies, parsed documents", i => Decide(read[i]), 1, 0);
        var room = evaluator.NewDocument();
        contest.Measure("our policies, from UTF-8 JSON", i =>
        {
            evaluator.Read(json[i], room);
            return Decide(room);
        }, 4);

        uint Decide(PolicyDocument document)
        {
            evaluator.Decide(document, TwelveRules.Promotion);
            return TwelveRules.Mask(evaluator.Verdicts);
        }
    }

    static void Others(Contest contest, List<byte[]> json)
    {
        Document Read(byte[] one) => JsonSerializer.Deserialize(one, TypedJson.Default.Document)
            ?? throw new InvalidOperationException("null is no document");
        var objects = json.ConvertAll(Read);
        contest.Measure("C# by hand, objects", i => HandWritten.Mask(objects[i]));
        contest.Measure("C# by hand, from UTF-8 JSON", i => HandWritten.Mask(Read(json[i])));
        var engine = new RulesEnginePeer();
        contest.Measure("RulesEngine, objects", i => engine.Mask(objects[i]));
        contest.Measure("RulesEngine, from UTF-8 JSON", i => engine.Mask(Read(json[i])));
    }

    static void Check(Report report)
    {
        var lines = TwelveRules.Text.Split('\n');
        var text = string.Join('\n', [lines[0], .. Enumerable.Range(0, 4).SelectMany(i => lines.Skip(1)
            .Select(line => line.Replace("rule R-", $"rule R{i}-", StringComparison.Ordinal)))]);
        var times = new Samples();
        for (var i = 0; i < 120; i++)
        {
            var clock = Stopwatch.StartNew();
            if (new PolicyCompiler(new MetadataSchema()).Compile([new("p.policy", text)]) is Compilation.Failed)
                throw new InvalidOperationException("the pack does not compile");
            if (i >= 20) times.Add(clock.Elapsed);
        }

        report.Heading($"check of a pack of {text.Split('\n').Length} lines, warm");
        report.Times("check", times.Spread(), 5);
    }
}
