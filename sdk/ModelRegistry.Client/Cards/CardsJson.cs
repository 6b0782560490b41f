using System.Text.Json.Serialization;

namespace ModelRegistry.Client.Cards;

/// <summary>Generated JSON contracts of the model card.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ModelCard))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
public sealed partial class CardsJson : JsonSerializerContext;
