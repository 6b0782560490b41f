namespace ModelRegistry.Client.EvidenceExport;

/// <summary>
/// The public key with which an installation signs its evidence bundles: note it outside of the registry.
/// </summary>
/// <param name="KeyId">SHA-256 (hex) of the key in DER; bundles name it.</param>
/// <param name="Algorithm"><c>Ed25519</c> or <c>EcdsaP256</c>.</param>
/// <param name="Pem">SubjectPublicKeyInfo as PEM (RFC 7468).</param>
public sealed record InstallationPublicKey(string KeyId, string Algorithm, string Pem);
