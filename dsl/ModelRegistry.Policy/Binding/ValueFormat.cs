namespace ModelRegistry.Policy.Binding;

/// <summary>The shapes that <c>is a</c> asks for.</summary>
enum ValueFormat { Url, Email, Sha256Digest, SemVer, SpdxExpression, Uuid, IsoRegion }
