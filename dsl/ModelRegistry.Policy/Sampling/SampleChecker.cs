using System.Text.Json;

namespace ModelRegistry.Policy.Sampling;

/// <summary>Reads a sample back and holds it against its document.</summary>
public sealed class SampleChecker(PolicyCompiler compiler)
{
    /// <summary>Compiles the sample and judges it and the document at some events.</summary>
    /// <param name="policies">The rules that both are judged by.</param>
    /// <param name="sample">What was made.</param>
    /// <param name="name">What the sample is called.</param>
    /// <param name="document">What it was made from.</param>
    /// <param name="requests">The events.</param>
    public SampleCheck Check(
        PolicySet policies, Sample sample, string name, JsonElement document, IReadOnlyList<DecisionRequest> requests)
    {
        var pack = $"pack sample/check version 1.0.0\n{sample.Text}"
            + $"test \"check\" {{\n  given {name}\n  on submit at 2000-01-01\n  expect pass\n}}\n";
        var compilation = compiler.Compile([new("sample.policy", pack)]);
        if (compilation is Compilation.Failed(var mistakes)) return new(mistakes, []);
        var (read, asked) = ((Compilation.Succeeded)compilation).Set.FirstTestDocument();
        return new([], [.. requests.Select(Differs).OfType<string>()]);

        string? Differs(DecisionRequest request)
        {
            var real = Verdicts(policies.Evaluate(document, request));
            var made = Verdicts(policies.Evaluate(read, request with
            {
                Previous = asked.Previous,
                Event = request.Event with { Registered = asked.Event.Registered },
            }));
            var rules = real.Where(each => made.GetValueOrDefault(each.Key, Verdict.Skipped) != each.Value)
                .Select(each => each.Key).Concat(made.Keys.Except(real.Keys)).Order(StringComparer.Ordinal).ToList();
            var target = request.Event.Target is { } to ? $" to {to}" : "";
            return rules.Count == 0 ? null : $"{request.Event.Name}{target}: {string.Join(", ", rules)}";
        }
    }

    static Dictionary<string, Verdict> Verdicts(Decision decision) =>
        decision.Rules.ToDictionary(rule => $"{rule.Pack} {rule.Id}", rule => rule.Verdict, StringComparer.Ordinal);
}
