namespace ModelRegistry.Policy.Packages;

/// <summary>The bytes are no package of packs; ends their reading wherever in it that is found out.</summary>
sealed class BadPackageException(string reason) : Exception(reason);
