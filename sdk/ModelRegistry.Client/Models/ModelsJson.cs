using System.Text.Json.Serialization;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Models;

/// <summary>Generated JSON contracts of the model records.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(NewModel))]
[JsonSerializable(typeof(ModelChange))]
[JsonSerializable(typeof(Model))]
[JsonSerializable(typeof(Page<Model>))]
public sealed partial class ModelsJson : JsonSerializerContext;
