using ModelRegistry.Policy;
using ModelRegistry.Schema;

namespace ModelRegistry.Benchmarks.Policies;

/// <summary>
/// Twelve rules that every engine is given: eleven block, the last warns. A decision is a mask with a bit for each rule
/// that is not met.
/// </summary>
static class TwelveRules
{
    public const string Text =
        """
        pack bench/twelve version 1.0.0

        rule R-01 "It says where it comes from" {
          block on promote
          require identity.owners is not empty
          require provenance.repo is present and provenance.commit is present
          require provenance.train_job_id is present
          require artifacts is not empty
        }
        rule R-02 "Every artifact has its digest" {
          block on promote
          require every artifact in artifacts satisfies artifact.sha256 is a sha256-digest
        }
        rule R-03 "The licence is approved" {
          block on promote
          require legal.license is allowed by { Apache-2.0, MIT, BSD-3-Clause, CC-BY-4.0, OpenRAIL-M }
        }
        rule R-04 "A bill of materials is there" {
          block on promote
          require security.sbom_id is present
        }
        rule R-05 "What is signed is signed" {
          block on promote
          require security.signed is true
          require every artifact in artifacts where artifact.type is container satisfies
            artifact.signature is verified
        }
        rule R-06 "Little is made up" {
          applies when identity.kind is one of { llm, agent }
          block on promote
          require evals.llm.hallucination_rate is at most 3%
        }
        rule R-07 "Nothing personal leaks" {
          applies when identity.kind is one of { llm, agent }
          block on promote
          require evals.llm.pii_leakage is 0%
        }
        rule R-08 "It does its task" {
          block on promote
          require evals.task.accuracy is at least 80%
        }
        rule R-09 "Injection rarely succeeds" {
          applies when identity.kind is one of { llm, agent }
          block on promote
          require evals.robustness.prompt_injection_success is at most 5%
        }
        rule R-10 "The right people approved" {
          block on promote
          require some approval in governance.approvals where approval.role is Security
          require risk.tier is Low or (some approval in governance.approvals where approval.role is MRC)
          require risk.tier is not High or (at least 2 distinct approval.by among approval in governance.approvals)
          require no approval in governance.approvals where approval.by is one of identity.owners
        }
        rule R-11 "It stays where it may be" {
          block on promote
          require every target in deployment.targets satisfies target.region is one of data.residency
        }
        rule R-12 "It is not overdue, and scanned clean" {
          warn on promote
          require governance.recert_date is after today
          require every scan in security.vuln_scans satisfies scan.critical is 0
        }
        """;

    public static DecisionRequest Promotion { get; } =
        new(new("promote", "production"), new(2026, 1, 15, 0, 0, 0, TimeSpan.Zero));

    /// <summary>The rules, once or, with other ids, many times over.</summary>
    public static PolicySet Compile(int times = 1)
    {
        var packs = Enumerable.Range(0, times).Select(i => new PackSource(
            $"twelve-{i}.policy",
            Text.Replace("bench/twelve", $"bench/twelve-{i}", StringComparison.Ordinal)
                .Replace("rule R-", $"rule R{i}-", StringComparison.Ordinal)));
        return new PolicyCompiler(new MetadataSchema()).Compile([.. packs]) switch
        {
            Compilation.Succeeded(var set, _) => set,
            Compilation.Failed(var mistakes) => throw new InvalidOperationException(
                string.Join("\n\n", mistakes.Select(mistake => mistake.Render()))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public static uint Mask(ReadOnlySpan<Verdict> verdicts)
    {
        var mask = 0u;
        for (var i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] is not (Verdict.Pass or Verdict.Skipped)) mask |= 1u << i;
        }

        return mask;
    }

    /// <summary>FNV-1a over all masks: the same for every engine that gives the same answers.</summary>
    public static string Hash(IEnumerable<uint> masks) =>
        masks.Aggregate(2166136261u, (hash, mask) => unchecked((hash ^ mask) * 16777619)).ToString("x8");
}
