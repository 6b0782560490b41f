using ModelRegistry.Data.Models;

namespace ModelRegistry.Host.Versions;

/// <summary>A version and the model that it is one of; both rows are tracked.</summary>
sealed record FoundVersion(ModelRecord Model, VersionRecord Version)
{
    /// <summary><c>group/name</c>, as the model spells it.</summary>
    public string ModelName => $"{Model.Group}/{Model.Name}";

    /// <summary><c>group/name@version</c>, for messages.</summary>
    public override string ToString() => $"{ModelName}@{Version.Version}";

    /// <summary>Where the version answers.</summary>
    public string Address => VersionAddresses.Of(Model, Version.Version);
}
