using System.Text.Json.Serialization;

namespace ModelRegistry.Cli.Commands.Policies.Packages;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PackageAnswer))]
sealed partial class PackageJson : JsonSerializerContext;
