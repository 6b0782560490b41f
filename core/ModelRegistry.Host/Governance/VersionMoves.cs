using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Search.Indexing;
using ModelRegistry.Host.Versions;
using ModelRegistry.Host.Work;

namespace ModelRegistry.Host.Governance;

/// <summary>Moves versions along the state machine, each move with its audit event.</summary>
sealed class VersionMoves(LifecycleTable table, AuditTrail audit, WorkQueue work, TimeProvider clock)
{
    /// <summary>The move, or null and the answer that lists the legal ones.</summary>
    public (Transition? Move, ProblemHttpResult? Refused) Find(
        FoundVersion found, LifecycleAction action, ReleaseTarget? target = null) =>
        table.Find(found.Version.State, action, target) switch
        {
            Move.Moved moved => (moved.Transition, null),
            Move.Illegal illegal => (null, Problem.Of(GateProblems.IllegalMove, $"{found}: {illegal.Reason}",
                errors: null,
                ("state", found.Version.State.ToString()),
                ("legal", illegal.Legal.Select(move => move.Title).ToArray()))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Makes the move and records it; the caller saves.</summary>
    /// <param name="found">The version.</param>
    /// <param name="move">A move that <see cref="Find"/> gave.</param>
    /// <param name="action">The audit action, <c>version.promoted</c>.</param>
    /// <param name="details">What else the audit event says.</param>
    /// <param name="reason">What the person said; it is kept as a commitment.</param>
    public void Make(
        FoundVersion found, Transition move, string action, JsonObject? details = null, string? reason = null)
    {
        found.Version.State = move.To;
        found.Version.UpdatedAt = clock.GetUtcNow();
        work.Enqueue(SearchIndexHandler.Name, found.Model.Id.ToString());
        var all = details ?? [];
        all["from"] = move.From.ToString();
        all["to"] = move.To.ToString();
        if (found.Version.ManifestDigest is { } manifest) all["manifest"] = $"sha256:{manifest}";
        audit.Record(action, "version", found.Version.Id.ToString(), all,
            string.IsNullOrWhiteSpace(reason) ? null : new Dictionary<string, string> { ["reason"] = reason });
    }
}
