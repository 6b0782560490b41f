using System.Text;
using ModelRegistry.Evidence.Evals;
using ModelRegistry.Schema;

namespace ModelRegistry.Evidence.Tests.Evals;

public sealed class EvalReaderTests
{
    readonly EvalReader _reader = new(new MetadataSchema());

    [Fact]
    public void The_registrys_own_result_is_read()
    {
        var result = Read("""
            {"suite":"golden","version":"3","finished":"2026-01-10T08:00:00Z","samples":200,
             "model":{"name":"search/answer-bot","version":"2.3.0","digest":"sha256:ab"},
             "metrics":{"evals.llm.hallucination_rate":0.02,"evals.task.accuracy":{"value":0.9,"samples":50}},
             "groups":[{"name":"age","selection_ratio":0.93,"size":40}]}
            """);

        Assert.Equal(("golden", "3", 200), (result.Suite, result.SuiteVersion, result.Samples));
        Assert.Equal(new EvalModel("search/answer-bot", "2.3.0", "sha256:ab"), result.Model);
        Assert.Equal(0.02, result.Metrics["evals.llm.hallucination_rate"]);
        Assert.Equal(0.9, result.Metrics["evals.task.accuracy"]);
        Assert.Equal(new EvalGroup("age", 0.93, null, 40), Assert.Single(result.Groups));
        Assert.Empty(result.Rejected);
    }

    [Theory]
    [InlineData("\"evals.llm.hallucination_rate\":null", 10, "no number")]
    [InlineData("\"evals.llm.hallucination_rate\":\"NaN\"", 10, "no number")]
    [InlineData("\"evals.llm.hallucination_rate\":1e999", 10, "no number")]
    [InlineData("\"evals.llm.hallucination_rate\":{\"samples\":3}", 10, "no value")]
    [InlineData("\"evals.llm.hallucination_rate\":{\"value\":0,\"samples\":0}", 10, "no sample")]
    [InlineData("\"evals.llm.hallucination_rate\":0", 0, "no sample")]
    [InlineData("\"evals.llm.hallucination_rate\":2.1", 10, "ratio from 0 to 1")]
    [InlineData("\"evals.llm.hallucination_rate\":-0.1", 10, "ratio from 0 to 1")]
    [InlineData("\"evals.llm.halucination_rate\":0.1", 10, "schema has no figure")]
    [InlineData("\"risk.tier\":0", 10, "schema has no figure")]
    [InlineData("\"evals.llm.suite\":0", 10, "schema has no figure")]
    public void A_figure_that_does_not_count_is_reported_and_never_passed_on(string metric, int samples, string reason)
    {
        var result = Read($$"""
            {"suite":"s","version":"1","finished":"2026-01-10T08:00:00Z","samples":{{samples}},"model":{},
             "metrics":{ {{metric}} } }
            """);

        Assert.Empty(result.Metrics);
        Assert.Contains(reason, Assert.Single(result.Rejected).Reason);
    }

    [Fact]
    public void A_group_without_people_or_figures_is_reported()
    {
        var result = Read("""
            {"suite":"s","version":"1","finished":"2026-01-10T08:00:00Z","samples":9,"model":{},"metrics":{},
             "groups":[{"name":"a","selection_ratio":1,"size":0},{"name":"b","size":4}]}
            """);

        Assert.Empty(result.Groups);
        Assert.Equal(2, result.Rejected.Count);
    }

    [Theory]
    [InlineData("""{"suite":"s"}""", "lacks 'samples'")]
    [InlineData("""{"suite":"s","version":"1","samples":NaN}""", "not JSON")]
    [InlineData("{}", "neither")]
    [InlineData("[]", "neither")]
    public void What_is_no_result_is_refused(string json, string reason) =>
        Assert.Contains(reason, string.Join('\n', Assert.IsType<EvalReading.Refused>(
            _reader.Read(Encoding.UTF8.GetBytes(json))).Reasons));

    [Fact]
    public void The_worst_of_several_harness_tasks_counts_and_limited_runs_do_not()
    {
        var result = Read("""
            {"lm_eval_version":"0.4.9","date":1768964383.5,"total_evaluation_time_seconds":"60","model_name":"m",
             "results":{"a":{"alias":"a","acc,none":0.9,"acc_stderr,none":"N/A"},
              "b":{"exact_match,strict":0.7,"bleu,none":3},
                        "c":{"acc,none":0.1}},
             "n-samples":{"a":{"original":5,"effective":5},
              "b":{"original":9,"effective":9},"c":{"original":100,"effective":10}}}
            """);

        Assert.Equal(0.7, result.Metrics["evals.task.accuracy"]);
        Assert.Equal(["b: bleu,none", "c: acc,none"], result.Rejected.Select(r => r.Name));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1768964443), result.Finished);
    }

    [Fact]
    public void A_real_harness_result_is_read()
    {
        const string File = "results_2026-01-21T03-44-18.458309.json";

        var reading = _reader.Read(ConformanceData.Bytes("evals", "lm_eval", File));

        var result = Assert.IsType<EvalReading.Read>(reading).Result;
        Assert.Equal((EvalFormat.LmEval, "0.4.9.2", 5000), (result.Format, result.SuiteVersion, result.Samples));
        Assert.Equal(0.0, result.Metrics["evals.task.accuracy"]);
        Assert.Empty(result.Rejected);
    }

    EvalResult Read(string json)
    {
        var reading = _reader.Read(Encoding.UTF8.GetBytes(json));
        return reading is EvalReading.Read(var result) ? result
            : throw new Xunit.Sdk.XunitException(string.Join('\n', ((EvalReading.Refused)reading).Reasons));
    }
}
