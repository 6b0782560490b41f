namespace ModelRegistry.Cli.Commands.Policies.Packages;

/// <summary>What <c>policy pack</c>, <c>sign</c>, <c>publish</c> and <c>verify</c> answer to programs.</summary>
/// <param name="File">The package.</param>
/// <param name="Id">Its id; null where it could not be read.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">SHA-256 of the file, hexadecimal.</param>
/// <param name="Packs">The packs in it.</param>
/// <param name="Ok">Whether it was done, or is as it should be.</param>
/// <param name="Reason">Why not, in a sentence.</param>
/// <param name="Signer">Who signed it; null when nobody did.</param>
sealed record PackageAnswer(
    string File, string? Id, string? Version, string? Sha256, IReadOnlyList<PackedPack> Packs, bool Ok,
    string? Reason = null, PackageSigner? Signer = null);
