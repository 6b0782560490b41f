using System.Globalization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Audit;

/// <summary>The audit log. Reading it needs the permission <c>audit.read</c>.</summary>
public sealed class AuditClient(RegistryWire wire)
{
    /// <summary>A page of the log.</summary>
    public Task<Page<AuditEvent>> ListAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return wire.GetAsync($"api/v1/audit/events{Write(query)}", AuditJson.Default.PageAuditEvent, cancellationToken);
    }

    /// <summary>One event with its leaf, and with its texts for those who may read them.</summary>
    public Task<AuditEventDetail> GetAsync(long seq, CancellationToken cancellationToken) =>
        wire.GetAsync(string.Create(CultureInfo.InvariantCulture, $"api/v1/audit/events/{seq}"),
            AuditJson.Default.AuditEventDetail, cancellationToken);

    /// <summary>The end of the log: compare it with one that was noted earlier.</summary>
    public Task<AuditHead> HeadAsync(CancellationToken cancellationToken) =>
        wire.GetAsync("api/v1/audit/head", AuditJson.Default.AuditHead, cancellationToken);

    /// <summary>Lets the registry follow its whole log; takes time in proportion to the log's length.</summary>
    public Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken) =>
        wire.GetAsync("api/v1/audit/verify", AuditJson.Default.AuditVerification, cancellationToken);

    static string Write(AuditQuery query)
    {
        (string Name, string? Value)[] conditions =
        [
            ("order", query.OldestFirst ? "oldest" : null), ("action", query.Action),
            ("targetKind", query.TargetKind), ("targetId", query.TargetId), ("actor", query.Actor),
            ("from", query.From?.ToString("O", CultureInfo.InvariantCulture)),
            ("to", query.To?.ToString("O", CultureInfo.InvariantCulture)),
            ("limit", query.Limit?.ToString(CultureInfo.InvariantCulture)), ("cursor", query.Cursor),
        ];
        var set = conditions.Where(c => c.Value is not null).Select(c => $"{c.Name}={Uri.EscapeDataString(c.Value!)}");
        return string.Join('&', set) is { Length: > 0 } text ? $"?{text}" : "";     // the nulls were left out above
    }
}
