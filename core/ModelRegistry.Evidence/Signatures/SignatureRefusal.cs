namespace ModelRegistry.Evidence.Signatures;

/// <summary>Why a signature does not count.</summary>
public enum SignatureRefusal
{
    /// <summary>The bytes are no envelope, or beyond its limits.</summary>
    NotAnEnvelope,

    /// <summary>Nobody configured a key to verify with.</summary>
    NoTrustedKey,

    /// <summary>No signature of the envelope was made by a trusted key over this payload.</summary>
    NotSignedByATrustedKey,

    /// <summary>The signed payload is not of the expected type.</summary>
    WrongPayloadType,

    /// <summary>The signed payload is no in-toto Statement v1.</summary>
    NotAStatement,

    /// <summary>The signed statement makes another claim than the one that is needed.</summary>
    WrongPredicateType,

    /// <summary>The signed statement speaks of another subject.</summary>
    WrongSubject,
}
