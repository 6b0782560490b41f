using ModelRegistry.Data.Models;

namespace ModelRegistry.Host.Versions;

/// <summary>Where a version is to be registered, and what has to be looked at for it.</summary>
/// <param name="Model">The model; not tracked.</param>
/// <param name="IsTaken">The model has a version that is spelt so.</param>
/// <param name="HasExceptions">Exceptions of the model are in force.</param>
/// <param name="HasProduction">A version of the model serves production, or may.</param>
/// <param name="PackRevision">The revision of the shelf of policy packs.</param>
sealed record RegistrationPlace(
    ModelRecord Model, bool IsTaken, bool HasExceptions, bool HasProduction, long PackRevision);
