using RulesEngine.Models;

namespace ModelRegistry.Benchmarks.Policies;

/// <summary>The twelve rules for microsoft/RulesEngine.</summary>
sealed class RulesEnginePeer
{
    readonly RulesEngine.RulesEngine _engine;

    public RulesEnginePeer()
    {
        string[] rules =
        [
            "d.Identity.Owners.Count > 0 && !string.IsNullOrEmpty(d.Provenance.Repo) "
                + "&& !string.IsNullOrEmpty(d.Provenance.Commit) && !string.IsNullOrEmpty(d.Provenance.TrainJobId) "
                + "&& d.Artifacts.Count > 0",
            "d.Artifacts.All(a => HandWritten.IsDigest(a.Sha256))",
            "HandWritten.IsApproved(d.Legal.License)",
            "!string.IsNullOrEmpty(d.Security.SbomId)",
            "d.Security.Signed == true && d.Artifacts.All(a => a.Type != \"container\" || a.Signed == true)",
            "!HandWritten.Speaks(d) || (d.Evals.Llm != null && d.Evals.Llm.HallucinationRate != null "
                + "&& d.Evals.Llm.HallucinationRate <= 0.03m)",
            "!HandWritten.Speaks(d) || (d.Evals.Llm != null && d.Evals.Llm.PiiLeakage != null "
                + "&& d.Evals.Llm.PiiLeakage == 0m)",
            "d.Evals.Task != null && d.Evals.Task.Accuracy != null && d.Evals.Task.Accuracy >= 0.8m",
            "!HandWritten.Speaks(d) || (d.Evals.Robustness != null "
                + "&& d.Evals.Robustness.PromptInjectionSuccess != null "
                + "&& d.Evals.Robustness.PromptInjectionSuccess <= 0.05m)",
            "d.Governance.Approvals.Any(a => a.Role == \"Security\") "
                + "&& (d.Risk.Tier == \"Low\" || d.Governance.Approvals.Any(a => a.Role == \"MRC\")) "
                + "&& (d.Risk.Tier != \"High\" || d.Governance.Approvals.Select(a => a.By).Distinct().Count() > 1) "
                + "&& d.Governance.Approvals.All(a => !d.Identity.Owners.Contains(a.By))",
            "d.Deployment.Targets.All(t => d.Data.Residency.Contains(t.Region))",
            "HandWritten.IsAfter(d.Governance.RecertDate, \"2026-01-15\") "
                + "&& d.Security.VulnScans.All(v => v.Critical == 0)",
        ];
        var workflow = new Workflow
        {
            WorkflowName = "twelve",
            Rules = [.. rules.Select((rule, index) => new Rule
            {
                RuleName = $"{index}", RuleExpressionType = RuleExpressionType.LambdaExpression, Expression = rule,
            })],
        };
        _engine = new([workflow], new ReSettings
        {
            CustomTypes = [typeof(HandWritten)], EnableFormattedErrorMessage = false, EnableScopedParams = false,
        });
    }

    public uint Mask(Document document)
    {
        var mask = 0u;
        var results = _engine.ExecuteAllRulesAsync("twelve", new RuleParameter("d", document))
            .AsTask().GetAwaiter().GetResult();
        foreach (var result in results)
        {
            if (!result.IsSuccess) mask |= 1u << int.Parse(result.Rule.RuleName);
        }

        return mask;
    }
}
