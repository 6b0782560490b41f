using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Host.Governance.Functions.Scripts;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance;

/// <summary>Makes a recorded decision again from what was kept with it and the packs of that time.</summary>
sealed class DecisionReplay(RegistryDb db, PackSets sets, ScriptArchive scripts)
{
    /// <returns>The decision's JSON as it comes out now; null when the packs of that time are not there.</returns>
    public async Task<string?> RunAsync(DecisionRecord row, CancellationToken cancellationToken) =>
        await OpenAsync(row, cancellationToken) is { } again ? again.Decide().ToJson() : null;

    /// <returns>What the decision was made from; null when the packs of that time are not there.</returns>
    public async Task<ReplayedDecision?> OpenAsync(DecisionRecord row, CancellationToken cancellationToken)
    {
        var decision = JsonSerializer.Deserialize(row.Decision, DecisionJson.Default.Decision);
        var inputs = JsonSerializer.Deserialize(row.Document, DecisionInputsJson.Default.DecisionInputs);
        if (decision is null || inputs is null) return null;

        var sources = new List<PackSource>();
        foreach (var pack in decision.Packs)
        {
            var kept = await db.PolicyPacks.AsNoTracking()
                .FirstOrDefaultAsync(one => one.Sha256 == pack.Sha256, cancellationToken);
            if (kept is null) return null;
            sources.Add(new(FileOf(pack, decision, kept), kept.Source));
        }

        var compiled = await scripts.OfAsync(decision, cancellationToken) is { } former
            ? former.Compiler.Compile(sources) : sets.Of(sources);
        return compiled is Compilation.Succeeded(var set, _)
            ? new(set, inputs, decision.Event, decision.At)
            : null;
    }

    /// <summary>The file's name stands in the decision wherever a rule of the pack spoke.</summary>
    static string FileOf(DecisionPack pack, Decision decision, PolicyPackRecord kept) =>
        decision.Rules.FirstOrDefault(rule => rule.Pack == pack.Name)?.At.File ?? kept.File ?? $"{pack.Name}.policy";
}
