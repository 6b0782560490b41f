namespace ModelRegistry.Policy.Tests.Functions;

public sealed class SlowFunctionTests
{
    const string Waits = "waits(given : text) gives text";

    [Fact]
    public void A_function_that_does_not_end_is_given_up_and_not_called_again_while_four_calls_hang()
    {
        using var end = new ManualResetEventSlim();
        var calls = 0;
        var host = Offered.Host(Offered.Function(Waits, _ =>
        {
            Interlocked.Increment(ref calls);
            end.Wait();
            return "x";
        }) with { TimeLimit = TimeSpan.FromMilliseconds(20) });
        var set = Offered.Set(host, Offered.Pack(Waits, "waits(\"a\") is \"x\""));

        var reasons = Enumerable.Range(0, 6)
            .Select(_ => Assert.Single(Assert.Single(Policies.Decide(set, "{}").Rules).Missing).Reason).ToList();
        end.Set();

        Assert.Equal([.. Enumerable.Repeat("took longer than 20 ms", 4),
            "does not end; it is not called any more", "does not end; it is not called any more"], reasons);
        Assert.Equal(4, calls);
    }

    [Fact]
    public void A_function_is_called_again_when_the_calls_that_hung_have_ended()
    {
        using var end = new ManualResetEventSlim();
        var host = Offered.Host(Offered.Function(Waits, values =>
        {
            end.Wait();
            return values[0];
        }) with { TimeLimit = TimeSpan.FromMilliseconds(20) });
        var set = Offered.Set(host, Offered.Pack(Waits, "waits(\"x\") is \"x\""));
        for (var i = 0; i < 5; i++) Policies.Decide(set, "{}");

        end.Set();

        Assert.True(SpinWait.SpinUntil(
            () => Policies.Decide(set, "{}").Outcome == Outcome.Pass, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void Many_threads_may_decide_at_once()
    {
        var set = Offered.Set(Offered.Functions, Offered.Pack(
            "country_of(region : region) gives text", "country_of(monitoring.log_region) is \"EU\""));
        const string Json = """{ "monitoring": { "log_region": "eu-west-1" } }""";

        Parallel.For(0, 200, _ => Assert.Equal(Outcome.Pass, Policies.Decide(set, Json).Outcome));
    }
}
