using System.Buffers;

namespace ModelRegistry.Benchmarks.Policies;

/// <summary>The twelve rules in C#: as fast as it gets.</summary>
public static class HandWritten
{
    static readonly string[] Approved = ["Apache-2.0", "MIT", "BSD-3-Clause", "CC-BY-4.0", "OpenRAIL-M"];
    static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    public static bool IsDigest(string? text) => text is { Length: 64 } && !text.AsSpan().ContainsAnyExcept(Hex);

    public static bool IsApproved(string? licence) => licence is not null && Array.IndexOf(Approved, licence) >= 0;

    public static bool Speaks(Document d) => d.Identity?.Kind is "llm" or "agent";

    public static bool IsAfter(string? day, string other) => day is not null && string.CompareOrdinal(day, other) > 0;

    public static uint Mask(Document d)
    {
        var mask = 0u;
        void Rule(int number, bool holds)
        {
            if (!holds) mask |= 1u << (number - 1);
        }

        var speaks = Speaks(d);
        Rule(1, d.Identity?.Owners?.Count > 0 && !string.IsNullOrEmpty(d.Provenance?.Repo)
            && !string.IsNullOrEmpty(d.Provenance.Commit) && !string.IsNullOrEmpty(d.Provenance.TrainJobId)
            && d.Artifacts?.Count > 0);
        Rule(2, d.Artifacts!.TrueForAll(artifact => IsDigest(artifact.Sha256)));
        Rule(3, IsApproved(d.Legal?.License));
        Rule(4, !string.IsNullOrEmpty(d.Security?.SbomId));
        Rule(5, d.Security?.Signed == true
            && d.Artifacts.TrueForAll(artifact => artifact.Type != "container" || artifact.Signed == true));
        Rule(6, !speaks || d.Evals?.Llm?.HallucinationRate <= 0.03m);
        Rule(7, !speaks || d.Evals?.Llm?.PiiLeakage == 0m);
        Rule(8, d.Evals?.Task?.Accuracy >= 0.8m);
        Rule(9, !speaks || d.Evals?.Robustness?.PromptInjectionSuccess <= 0.05m);
        Rule(10, AreApproved(d));
        Rule(11, AreAtHome(d));
        Rule(12, IsAfter(d.Governance?.RecertDate, "2026-01-15")
            && d.Security!.VulnScans!.TrueForAll(scan => scan.Critical == 0));
        return mask;
    }

    static bool AreApproved(Document d)
    {
        var (security, mrc, two, apart) = (false, false, false, true);
        var approvals = d.Governance!.Approvals!;
        foreach (var approval in approvals)
        {
            security |= approval.Role == "Security";
            mrc |= approval.Role == "MRC";
            two |= approval.By != approvals[0].By;
            apart &= !d.Identity!.Owners!.Contains(approval.By!);
        }

        return security && (d.Risk!.Tier == "Low" || mrc) && (d.Risk.Tier != "High" || two) && apart;
    }

    static bool AreAtHome(Document d)
    {
        foreach (var target in d.Deployment!.Targets!)
        {
            if (!d.Data!.Residency!.Contains(target.Region!)) return false;
        }

        return true;
    }
}
