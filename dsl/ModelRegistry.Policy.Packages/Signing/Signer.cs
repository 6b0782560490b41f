namespace ModelRegistry.Policy.Packages.Signing;

/// <summary>Who signed a package, as the certificate in the signature says.</summary>
/// <param name="Subject">The certificate's name; only its fingerprint proves anything.</param>
/// <param name="Fingerprint">SHA-256 of the certificate, 64 lower-case hexadecimal digits.</param>
/// <param name="From">From when on the certificate is valid.</param>
/// <param name="Until">Until when.</param>
/// <param name="StampedAt">When a time-stamping service saw the signature; null without one. Nobody vouches for the
/// service: it is for people, and decides nothing.</param>
public sealed record Signer(
    string Subject, string Fingerprint, DateTimeOffset From, DateTimeOffset Until, DateTimeOffset? StampedAt);
