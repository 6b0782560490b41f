using System.Text.Json.Serialization;

namespace ModelRegistry.Host.Api;

[JsonSerializable(typeof(string[]))]
sealed partial class CursorJson : JsonSerializerContext;
