using System.Net;
using ModelRegistry.Client;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Host.Tests.Durability;

/// <summary>What is on record about a version: its state, its decisions and the actions of its audit events.</summary>
sealed record ChangeTrace(string State, int Decisions, int Approvals, string Events)
{
    public static readonly ChangeTrace Nothing = new("", 0, 0, "");

    /// <summary>Reads it when every event has reached the log.</summary>
    public static async Task<ChangeTrace> ReadAsync(KilledHost host, string name, CancellationToken cancellationToken)
    {
        using var admin = host.As("admin");
        while ((await admin.Audit.HeadAsync(cancellationToken)).Waiting > 0)
            await Task.Delay(20, cancellationToken);
        try
        {
            return await ReadAsync(admin, name, cancellationToken);
        }
        catch (RegistryException missing) when (missing.Status == HttpStatusCode.NotFound)
        {
            return Nothing;
        }
    }

    static async Task<ChangeTrace> ReadAsync(RegistryClient admin, string name, CancellationToken cancellationToken)
    {
        var model = $"{KilledHost.Group}/{name}";
        var version = (await admin.Versions.GetAsync(
            KilledHost.Group, name, KilledHost.Version, cancellationToken)).Value;
        var decisions = await admin.Lifecycle.DecisionsAsync(model, KilledHost.Version, null, cancellationToken);
        var approvals = await admin.Lifecycle.ApprovalsAsync(model, KilledHost.Version, cancellationToken);
        var events = await admin.Audit.ListAsync(
            new() { TargetId = version.Id.ToString(), Limit = 100 }, cancellationToken);
        return new(version.State, decisions.Items.Count, approvals.Count,
            string.Join(' ', events.Items.Select(one => one.Action).Order(StringComparer.Ordinal)));
    }
}
