namespace ModelRegistry.Domain.Governance;

/// <summary>What somebody is to the registry. <see cref="RoleNames"/> has the wire spelling.</summary>
public enum Role
{
    /// <summary>Reads models, versions, cards and artifacts.</summary>
    Viewer,

    /// <summary>Registers models and versions, uploads artifacts, attaches evidence.</summary>
    Contributor,

    /// <summary>Answers for a model: submits, promotes, deprecates and retires it.</summary>
    ModelOwner,

    /// <summary>Model Risk and Compliance: reviews and approves.</summary>
    Mrc,

    /// <summary>Approves for security; owns the policies.</summary>
    Security,

    /// <summary>Approves for legal; grants licence exceptions.</summary>
    Legal,

    /// <summary>Accepts the business impact of a use.</summary>
    Product,

    /// <summary>Deploys, rolls back, watches.</summary>
    Sre,

    /// <summary>Reads everything that proves what happened; changes nothing.</summary>
    Auditor,

    /// <summary>Runs the registry: people, tokens, vocabularies, policies. Approves nothing.</summary>
    Admin,
}
