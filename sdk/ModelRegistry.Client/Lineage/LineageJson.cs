using System.Text.Json.Serialization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Lineage;

/// <summary>Generated JSON contracts of the lineage records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(LineageGraph))]
[JsonSerializable(typeof(NewLineageEdge))]
[JsonSerializable(typeof(LineageGraphEdge))]
[JsonSerializable(typeof(Page<LineageGraphEdge>))]
public sealed partial class LineageJson : JsonSerializerContext;
