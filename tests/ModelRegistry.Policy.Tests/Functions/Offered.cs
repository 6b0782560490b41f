using ModelRegistry.Policy.Functions;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Tests.Functions;

/// <summary>What the host of these tests offers, well-behaved and otherwise.</summary>
static class Offered
{
    public static string Sha256 { get; } = new('a', 64);

    public static HostFunction CountryOf { get; } = Function(
        "country_of(region : region) gives text", values => ((string)values[0]).Split('-')[0].ToUpperInvariant());

    public static HostFunctions Functions { get; } = Host(
        CountryOf,
        Function("doubled(share : percent) gives percent", values => (decimal)values[0] * 2),
        Function("is_long(given : text) gives yes/no", values => ((string)values[0]).Length > 3),
        Function("first_of(given : set of region) gives region",
            values => ((IReadOnlyList<object>)values[0]).FirstOrDefault()));

    public static HostFunction Function(
        string signature, Func<IReadOnlyList<object>, object?> call, string version = "1.2.0", int cost = 5) =>
        new(signature, version, Sha256, "For tests.", cost, call) { TimeLimit = TimeSpan.FromSeconds(20) };

    public static HostFunctions Host(params HostFunction[] functions)
    {
        var host = new HostFunctions(new MetadataSchema(), functions);
        Assert.Empty(host.Problems);
        return host;
    }

    public static Compilation Compile(HostFunctions? host, params string[] packs) =>
        new PolicyCompiler(new MetadataSchema(), functions: host)
            .Compile([.. packs.Select((text, index) => new PackSource($"p{index}.policy", text))]);

    public static PolicySet Set(HostFunctions? host, params string[] packs)
    {
        var compilation = Compile(host, packs);
        Assert.True(compilation is Compilation.Succeeded, string.Join("\n\n", Policies.Rendered(compilation)));
        return ((Compilation.Succeeded)compilation).Set;
    }

    /// <summary>A pack that imports a function and requires something of it.</summary>
    public static string Pack(string signature, string require, string version = "1") =>
        $"pack a/b version 1.0.0\n\nimport function {signature} version {version}\n\n"
        + $"rule R-1 \"A rule\" {{\n  block on promote\n  require {require}\n}}\n";

    /// <summary>What the rule of such a pack says, the same by interpreter, compiled program and evaluator.</summary>
    public static RuleResult Judge(HostFunctions? host, string signature, string require, string json)
    {
        var set = Set(host, Pack(signature, require));
        var request = new DecisionRequest(new("promote", "production"), Policies.Noon);
        var decision = set.Evaluate(Policies.Json(json), request);
        var evaluator = set.NewEvaluator();
        var slots = evaluator.NewDocument();
        evaluator.Read(Policies.Json(json), slots);
        Assert.Equal(set.Interpret(Policies.Json(json), request).ToJson(), decision.ToJson());
        Assert.Equal(decision.Outcome, evaluator.Decide(slots, request));
        return Assert.Single(decision.Rules);
    }
}
