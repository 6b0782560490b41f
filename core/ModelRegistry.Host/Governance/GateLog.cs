using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Governance;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;

namespace ModelRegistry.Host.Governance;

/// <summary>
/// Asks the policies and keeps what they said: the decision, what it was made from, and an audit event with its digest.
/// They are saved with the change that the caller makes, or with none when the gate is closed.
/// </summary>
sealed class GateLog(PolicyGate gate, ShadowJudge shadows, RegistryDb db, CurrentUser user, AuditTrail audit)
{
    /// <summary>Decides an event that the person asking wants to happen. Save after it.</summary>
    public async Task<LoggedDecision> DecideAsync(
        ModelRecord model, VersionRecord version, GateEvent at, CancellationToken cancellationToken)
    {
        var decided = await gate.DecideAsync(
            model, version, at with { Actor = user.Handle }, cancellationToken);
        return Keep(version, await shadows.BesideAsync(decided, cancellationToken));
    }

    /// <summary>Keeps a decision about a version that lets it pass or not; save after it.</summary>
    public LoggedDecision Keep(VersionRecord version, GateDecision decided)
    {
        var at = decided.Event;
        var row = Add(version, decided);
        var details = Details(row);
        if (at.Target is not null) details["target"] = at.Target;
        audit.Record(AuditActions.PolicyDecided, "version", version.Id.ToString(), details);
        return new(decided, row, KeepShadows(row, decided));
    }

    /// <summary>
    /// Keeps that a version was not let in. It never comes to be, so decision and audit event are about its model; save
    /// after it.
    /// </summary>
    public LoggedDecision KeepRefused(ModelRecord model, VersionRecord version, GateDecision decided)
    {
        var row = Add(version, decided, refused: model);
        var details = Details(row);
        details["version"] = version.Version;
        audit.Record(AuditActions.PolicyDecided, "model", model.Id.ToString(), details);
        return new(decided, row, KeepShadows(row, decided));
    }

    DecisionRecord Add(VersionRecord version, GateDecision decided, ModelRecord? refused = null)
    {
        var at = decided.Event;
        var row = new DecisionRecord
        {
            Id = Guid.CreateVersion7(),
            VersionId = refused is null ? version.Id : null,
            ModelId = refused?.Id,
            RefusedVersion = refused is null ? null : version.Version,
            Event = at.Name,
            Target = at.Target,
            Outcome = PolicyGate.Wire(decided.Decision.Outcome),
            Decision = decided.Json,
            DecisionDigest = decided.Digest,
            Document = JsonSerializer.Serialize(decided.Inputs, DecisionInputsJson.Default.DecisionInputs),
            ManifestDigest = version.ManifestDigest,
            ActorId = user.Id,
            At = decided.Decision.At,
        };
        db.Decisions.Add(row);
        return row;
    }

    /// <summary>Each in a row of its own, marked: no audit event, because nothing was decided by it.</summary>
    List<ShadowFinding> KeepShadows(DecisionRecord beside, GateDecision decided)
    {
        var findings = new List<ShadowFinding>();
        foreach (var shadow in decided.Shadows)
        {
            if (shadow.Decision is not { } decision)
            {
                findings.Add(shadow.ToWire());
                continue;
            }

            var json = decision.ToJson();
            var row = new DecisionRecord
            {
                Id = Guid.CreateVersion7(), VersionId = beside.VersionId, ModelId = beside.ModelId,
                RefusedVersion = beside.RefusedVersion, Event = beside.Event, Target = beside.Target,
                Outcome = PolicyGate.Wire(decision.Outcome), Decision = json,
                DecisionDigest = Sha256Hex.Of(Encoding.UTF8.GetBytes(json)), Document = beside.Document,
                ManifestDigest = beside.ManifestDigest, ActorId = beside.ActorId, At = beside.At, IsShadow = true,
                ShadowPack = shadow.Pack.ToString(), BesideId = beside.Id,
                Differences = JsonSerializer.Serialize(
                    shadow.Differences, GovernanceJson.Default.IReadOnlyListShadowRule),
            };
            db.Decisions.Add(row);
            findings.Add(shadow.ToWire(row.Id));
        }

        return findings;
    }

    static JsonObject Details(DecisionRecord row) => new()
    {
        ["decision"] = row.Id.ToString(),
        ["digest"] = $"sha256:{row.DecisionDigest}",
        ["event"] = row.Event,
        ["outcome"] = row.Outcome,
    };
}
