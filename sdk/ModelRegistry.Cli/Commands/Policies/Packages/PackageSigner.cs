namespace ModelRegistry.Cli.Commands.Policies.Packages;

/// <summary>Who signed a package.</summary>
/// <param name="Subject">The name in the certificate.</param>
/// <param name="Sha256">The certificate's fingerprint.</param>
/// <param name="Until">Until when the certificate is valid; null where nobody asked.</param>
/// <param name="StampedAt">When a time-stamping service saw the signature.</param>
/// <param name="Confirmed">Whether it is one that <c>--signer</c> names.</param>
sealed record PackageSigner(
    string Subject, string Sha256, DateTimeOffset? Until, DateTimeOffset? StampedAt, bool Confirmed);
