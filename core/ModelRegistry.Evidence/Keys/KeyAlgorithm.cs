namespace ModelRegistry.Evidence.Keys;

/// <summary>The signature algorithms that the registry makes and accepts.</summary>
public enum KeyAlgorithm
{
    /// <summary>ECDSA over NIST P-256 with SHA-256 (FIPS 186-5).</summary>
    EcdsaP256,

    /// <summary>Ed25519 (RFC 8032).</summary>
    Ed25519,
}
