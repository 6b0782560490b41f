using System.Diagnostics;
using ModelRegistry.Host.Governance.Functions.Scripts;
using ModelRegistry.Policy.Functions;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Tests.Functions;

public sealed class ScriptEngineTests
{
    const string Endless = """if (region == "us-east-1") while (true) { } return "IE";""";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_call_that_never_ends_is_stopped_and_the_next_one_is_answered_by_another_process()
    {
        using var engine = Scripts.Engine(Scripts.Body(Endless));
        Scripts.Ask(engine);
        var first = engine.ProcessId;

        var stopped = Assert.Throws<HostFunctionException>(() => Scripts.Ask(engine, "us-east-1"));

        Assert.Equal("was stopped after 500 ms of computing", stopped.Message);
        Assert.Null(engine.ProcessId);
        Assert.Equal("IE", Scripts.Ask(engine));
        Assert.NotEqual(first, engine.ProcessId);
    }

    [Theory]
    [InlineData("var kept = new List<byte[]>(); while (true) kept.Add(new byte[1 << 20]);", "needed more than 128 MiB")]
    [InlineData("var kept = new byte[1 << 30]; return $\"{kept.Length}\";", "needed more than 128 MiB")]
    [InlineData("return country_of(region) + region;", "crashed")]
    [InlineData("throw new InvalidOperationException(region);", "failed (InvalidOperationException)")]
    [InlineData("return new string('x', 2 << 20);", "gave more than 1 MiB")]
    public void Whatever_a_call_does_it_is_told_apart_and_the_next_one_is_answered(string body, string reason)
    {
        using var engine = Scripts.Engine(Scripts.Body($$"""
            if (region == "eu-west-1") return "IE";
            {{body}}
            """));

        var failed = Assert.Throws<HostFunctionException>(() => Scripts.Ask(engine, "us-east-1"));

        Assert.Equal(reason, failed.Message);
        Assert.Equal("IE", Scripts.Ask(engine));
    }

    [Fact]
    public async Task A_process_that_is_killed_in_the_middle_of_a_call_crashed_and_another_takes_over()
    {
        using var engine = new ScriptEngine([new ScriptReader().Read("country.csx", Scripts.Body(Endless), [])],
            new MetadataSchema(), new() { Processor = TimeSpan.FromMinutes(5), Clock = TimeSpan.FromMinutes(5) });
        Scripts.Ask(engine);
        using var process = Process.GetProcessById(engine.ProcessId!.Value);
        var before = process.TotalProcessorTime;

        var call = Task.Run(() => Assert.Throws<HostFunctionException>(() => Scripts.Ask(engine, "us-east-1")), Stop);
        while (process.TotalProcessorTime - before < TimeSpan.FromMilliseconds(200)) await Task.Delay(10, Stop);
        process.Kill();

        Assert.Equal("crashed", (await call).Message);
        Assert.Equal("IE", Scripts.Ask(engine));
    }

    [Fact]
    public async Task Calls_of_many_threads_each_get_their_own_answer()
    {
        using var engine = Scripts.Engine(Scripts.Body("return region.ToUpperInvariant();"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(number =>
            Task.Run(() => (number, Scripts.Ask(engine, $"r{number}")), Stop)));

        Assert.All(answers, answer => Assert.Equal($"R{answer.number}", answer.Item2));
    }

    [Fact]
    public async Task The_process_ends_with_the_engine_even_in_the_middle_of_a_call()
    {
        var engine = Scripts.Engine(Scripts.Body("return region;"));
        Scripts.Ask(engine);
        using var process = Process.GetProcessById(engine.ProcessId!.Value);

        engine.Dispose();

        await process.WaitForExitAsync(Stop);
        Assert.Throws<ObjectDisposedException>(() => Scripts.Ask(engine));
    }

    [Fact]
    public void Values_of_every_type_go_there_and_back()
    {
        using var engine = new ScriptEngine([new ScriptReader().Read("all.csx", """
            // function mixed(y : yes/no, n : number, p : percent, d : date, i : instant, s : set of region) gives text
            // version 1.0.0
            // doc All of them.
            // cost 7
            static readonly ImmutableArray<string> Known = ["eu-west-1", "eu-central-1"];
            record Pair(string Key, decimal Value);
            string mixed(bool yes, decimal n, decimal p, DateOnly d, DateTimeOffset i, IReadOnlyList<string> s)
            {
                var pair = new Pair(s.Where(one => Known.Contains(one)).OrderBy(one => one).First(), n / 4 + p);
                return string.Create(CultureInfo.InvariantCulture,
                    $"{yes} {pair.Value} {d:yyyy-MM-dd} {i:yyyy-MM-ddTHH:mm:ssK} {pair.Key} {s.Count}");
            }
            """, [])], new MetadataSchema(), new());

        var answer = engine.Functions.Single().Call([true, 0.1m, 0.0300m, new DateOnly(2026, 1, 15),
            new DateTimeOffset(2026, 1, 15, 8, 0, 0, TimeSpan.FromHours(1)),
            new object[] { "eu-west-1", "eu-central-1", "mars" }]);

        Assert.Equal("True 0.0550 2026-01-15 2026-01-15T08:00:00+01:00 eu-central-1 3", answer);
        Assert.Equal(("script", 7), (engine.Functions.Single().Kind, engine.Functions.Single().Cost));
    }

    [Theory]
    [InlineData("number", "decimal? f(string region) => region.Length > 0 ? 12345678901234567890.12345678m : null;",
        "12345678901234567890.12345678")]
    [InlineData("number", "int f(string region) => region.Length;", "9")]
    [InlineData("yes/no", "bool? f(string region) => null;", null)]
    [InlineData("date", "DateOnly f(string region) => new(2026, 2, 28);", "02/28/2026")]
    [InlineData("set of region", "IEnumerable<string> f(string region) { yield return region; }", "eu-west-1")]
    public void Answers_keep_their_type_and_every_digit(string type, string method, string? expected)
    {
        using var engine = new ScriptEngine([new ScriptReader().Read("f.csx", $"""
            // function f(region : region) gives {type}
            // version 1.0.0
            // doc One.
            {method}
            """, [])], new MetadataSchema(), new());

        var answer = Scripts.Ask(engine);

        Assert.Equal(expected, answer is List<object?> many ? string.Join(' ', many)
            : answer is null ? null : FormattableString.Invariant($"{answer}"));
    }
}
