using System.Text.Json.Serialization;

namespace ModelRegistry.Scripts.Protocol;

/// <summary>The messages.</summary>
[JsonSerializable(typeof(CompileRequest))]
[JsonSerializable(typeof(CompileAnswer))]
[JsonSerializable(typeof(LoadRequest))]
[JsonSerializable(typeof(CallRequest))]
[JsonSerializable(typeof(CallAnswer))]
public sealed partial class ScriptJson : JsonSerializerContext;
