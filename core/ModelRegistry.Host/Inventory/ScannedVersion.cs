using System.Text.Json;
using ModelRegistry.Data.Inventory;
using ModelRegistry.Domain.Lifecycle;
using ModelRegistry.Host.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Inventory;

/// <summary>A version of the inventory with all that a decision about it is made from.</summary>
/// <param name="Row">Its documents.</param>
/// <param name="Previous">The document of the version that serves production; null when there is none other.</param>
sealed record ScannedVersion(InventoryDocumentRecord Row, byte[]? Previous)
{
    public VersionState State => Enum.Parse<VersionState>(Row.State);

    public IReadOnlyList<string> Owners =>
        JsonSerializer.Deserialize(Row.Owners, InventoryJson.Default.StringArray) ?? [];

    /// <summary>The document as the gates to an environment read it.</summary>
    public byte[] DocumentFor(string? target) => target switch
    {
        GateEvent.Production => Row.Document,
        GateEvent.Staging => Row.StagingDocument ?? Row.Document,
        _ => Row.OpenDocument ?? Row.Document,
    };

    /// <summary>The question whether an event may happen to it, as a gate asks it.</summary>
    public DecisionRequest Ask(string name, string? target, string? use, DateTimeOffset at) =>
        new(new PolicyEvent(name, target, null, use, Row.Registered), at)
        {
            Waivers = Row.Waivers is null
                ? []
                : JsonSerializer.Deserialize(Row.Waivers, InventoryJson.Default.IReadOnlyListWaiverGrant) ?? [],
            GateDeclaredOpen = name == GateEvent.Register,      // as PolicyGate declares it
        };
}
