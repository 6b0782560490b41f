using System.Text.Json.Serialization;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Inventory;

[JsonSerializable(typeof(IReadOnlyList<WaiverGrant>))]
[JsonSerializable(typeof(string[]))]
sealed partial class InventoryJson : JsonSerializerContext;
