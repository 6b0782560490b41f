using Microsoft.Extensions.Options;

namespace ModelRegistry.Host.Storage;

[OptionsValidator]
sealed partial class ArtifactOptionsValidator : IValidateOptions<ArtifactOptions>;
