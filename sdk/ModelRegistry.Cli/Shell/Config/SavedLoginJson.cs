using System.Text.Json.Serialization;

namespace ModelRegistry.Cli.Shell.Config;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SavedLogin))]
sealed partial class SavedLoginJson : JsonSerializerContext;
