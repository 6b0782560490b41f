using System.Globalization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Reports;

/// <summary>Reports over what the registry holds.</summary>
public sealed class ReportClient(RegistryWire wire)
{
    /// <summary>The reports that there are.</summary>
    public Task<IReadOnlyList<ReportInfo>> ListAsync(CancellationToken cancellationToken) =>
        wire.AllAsync("api/v1/reports", ReportJson.Default.PageReportInfo, cancellationToken);

    /// <summary>A page of the inventory, by model, of one group or of all.</summary>
    public Task<Page<InventoryRow>> InventoryAsync(
        string? group, string? cursor, CancellationToken cancellationToken) =>
        wire.GetAsync($"api/v1/reports/inventory{QueryText.Of(("group", group), ("cursor", cursor))}",
            ReportJson.Default.PageInventoryRow, cancellationToken);

    /// <summary>A page of the versions due for recertification within so many days, overdue ones first.</summary>
    public Task<Page<RecertificationRow>> RecertificationsAsync(
        int? days, string? cursor, CancellationToken cancellationToken) =>
        wire.GetAsync(
            "api/v1/reports/recertifications"
            + QueryText.Of(("days", days?.ToString(CultureInfo.InvariantCulture)), ("cursor", cursor)),
            ReportJson.Default.PageRecertificationRow, cancellationToken);

    /// <summary>
    /// The whole matrix of compliance: what the rules in force say of the versions in production, or in another state.
    /// </summary>
    public Task<IReadOnlyList<ComplianceRow>> ComplianceAsync(
        string? group, string? state, CancellationToken cancellationToken) =>
        wire.AllAsync($"api/v1/reports/compliance{QueryText.Of(("group", group), ("state", state))}",
            ReportJson.Default.PageComplianceRow, cancellationToken);
}
