using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelRegistry.Client.Audit;
using ModelRegistry.Data;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Tests.Registry;

namespace ModelRegistry.Host.Tests.Audit;

/// <summary>What tests of the audit log do again and again.</summary>
static class AuditTest
{
    static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    /// <summary>Records an event in a change of its own and returns its id.</summary>
    public static async Task<Guid> RecordAsync(
        this TestRegistry registry, string action, string targetId, JsonObject? details = null,
        IReadOnlyDictionary<string, string>? texts = null)
    {
        await using var scope = registry.Services.CreateAsyncScope();
        var id = scope.ServiceProvider.GetRequiredService<AuditTrail>()
            .Record(action, "thing", targetId, details, texts);
        await scope.ServiceProvider.GetRequiredService<RegistryDb>()
            .SaveChangesAsync(TestContext.Current.CancellationToken);
        return id;
    }

    /// <summary>The number of an event, once it has one.</summary>
    public static async Task<long> SequencedAsync(this TestRegistry registry, Guid eventId)
    {
        await using var scope = registry.Services.CreateAsyncScope();
        var progress = scope.ServiceProvider.GetRequiredService<AuditProgress>();
        return await progress.WaitForAsync(eventId, Long, TestContext.Current.CancellationToken)
            ?? throw new TimeoutException("The event did not enter the log.");
    }

    /// <summary>Every event of a target, oldest first.</summary>
    public static async Task<IReadOnlyList<AuditEvent>> EventsOfAsync(this TestRegistry registry, string targetId) =>
        (await registry.Admin.Audit.ListAsync(
            new() { TargetId = targetId, OldestFirst = true, Limit = 500 }, TestContext.Current.CancellationToken))
        .Items;
}
