using System.Diagnostics;
using System.Text.Json;
using ModelRegistry.Client.Deployments;
using ModelRegistry.Data;
using ModelRegistry.Data.Deployments;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Host.Governance;
using ModelRegistry.Policy;
using DeploymentRow = ModelRegistry.Data.Deployments.DeploymentRecord;

namespace ModelRegistry.Host.Features.Deployments;

/// <summary>
/// Returns a place to the prior good version. Missing or old evidence never stops it: what the policies find is written
/// down as findings, and so is an address that another place has taken meanwhile. A revoked signature or a forbidden
/// region does.
/// </summary>
sealed class Rollback(
    RegistryDb db, RollbackHistory history, PriorGoodVersion prior, Residency residency, GateLog gate,
    EndpointAddresses addresses, DeploymentLedger ledger, TimeProvider clock)
{
    public async Task<RollbackOutcome> ReturnAsync(
        ModelRecord model, string environment, string region, string reason, CancellationToken cancellationToken)
    {
        var place = await DeploymentPlace.ReadAsync(
            db, model.Id, environment, region, clock.GetUtcNow(), cancellationToken);
        if (place.Newest is not { } current) return new RollbackOutcome.Refused("Nothing is deployed there.");

        var past = await history.ReadAsync(model, current, cancellationToken);
        var now = past.First(one => one.Row.Id == current.Id);
        var choice = prior.Choose(now.Past, past.Select(one => one.Past));
        if (choice is RollbackChoice.Nothing(var why)) return new RollbackOutcome.Refused(why);
        if (choice is not RollbackChoice.ReturnTo(var chosen)) throw new UnreachableException();

        var (_, back, version) = past.First(one => one.Row.Id == chosen.Id);
        if (residency.Check(version, region).Refused is { } forbidden)
            return new RollbackOutcome.Forbidden(forbidden);
        var taken = await addresses.TakenAsync(back, cancellationToken);
        var findings = await FindAsync(model, version, back, taken, cancellationToken);
        var row = Replace(place, current, back, taken, reason);
        return new RollbackOutcome.Returned(row, version.Version, findings);
    }

    DeploymentRow Replace(
        DeploymentPlace place, DeploymentRow current, DeploymentRow back, IEnumerable<string> taken, string reason)
    {
        var id = Guid.CreateVersion7();
        var row = ledger.Add(ledger.New(id, back.ModelId, back.VersionId, Plan(back),
            JsonElement.Parse(back.Configuration), Addresses(back).ExceptBy(taken, address => address.Uri), current.Id,
            current.Id, reason));
        ledger.RolledBack(row, reason);
        if (place.Slot.Enter(id, DeploymentStrategy.Full, TrafficSplit.AllNew) is SlotChange.Changed(var after))
            ledger.Moved(place.Apply(after, DeploymentPlace.Superseded).Where(one => one != current), id);
        current.Status = DeploymentPlace.RolledBack;
        current.Reason = reason;
        return row;
    }

    static DeploymentPlan Plan(DeploymentRow back) =>
        new(back.Environment, back.Region, DeploymentStrategy.Full.Wire(), 100);

    static IReadOnlyList<EndpointAddress> Addresses(DeploymentRow back) =>
        [.. back.Endpoints.Select(endpoint => new EndpointAddress(endpoint.Kind, endpoint.Uri))];

    async Task<IReadOnlyList<string>> FindAsync(
        ModelRecord model, VersionRecord version, DeploymentRow back, IEnumerable<string> taken,
        CancellationToken cancellationToken)
    {
        var target = DeploymentTargets.Of(Plan(back), JsonElement.Parse(back.Configuration), Addresses(back), null);
        var logged = await gate.DecideAsync(model, version,
            new GateEvent(GateEvent.Deploy, back.Environment, DeploymentTarget: target), cancellationToken);
        string[] findings =
        [
            .. logged.Decided.Decision.Rules.Where(rule => rule.Effect == Outcome.Block)
                .Select(rule => $"{rule.Id}: {rule.Title}").Distinct(),
            .. taken.Select(uri => $"{uri} answers for another deployment now and was left out."),
        ];
        db.Findings.AddRange(findings.Select(finding => new FindingRecord
        {
            Id = Guid.CreateVersion7(),
            ModelId = model.Id,
            VersionId = version.Id,
            Kind = "rollback",
            Severity = "high",
            Message = finding,
            OpenedAt = clock.GetUtcNow(),
        }));
        return findings;
    }
}
