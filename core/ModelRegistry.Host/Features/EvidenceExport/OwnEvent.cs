using System.Text.Json;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>An event about the version that a bundle is about.</summary>
sealed record OwnEvent(long Seq, JsonElement Body)
{
    public string Action => Text("action");
    public string Time => Text("time");
    public string Actor => Text("actor");

    /// <summary>A detail that is a text; empty when there is none.</summary>
    public string Detail(string name) =>
        Body.TryGetProperty("details", out var details) && details.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    string Text(string name) => Body.GetProperty(name).GetString() ?? "";
}
