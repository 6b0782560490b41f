namespace ModelRegistry.Schema;

/// <summary>The shapes a text can be asked to have.</summary>
public enum TextFormat
{
    /// <summary>Any text.</summary>
    None,

    /// <summary>A SHA-256 digest: 64 hexadecimal digits, perhaps after <c>sha256:</c>.</summary>
    Digest,

    /// <summary>An absolute URL with a host, without a password in it.</summary>
    Url,

    /// <summary>A mailbox, <c>name@host</c>.</summary>
    Email,

    /// <summary>A cloud region or an ISO 3166 country: <c>us-east-1</c>, <c>westeurope</c> or <c>DE</c>.</summary>
    Region,

    /// <summary>Somebody: an account name, a group or a mailbox.</summary>
    Person,

    /// <summary>A job in an organisation, in its own words.</summary>
    Role,

    /// <summary>A UUID in its 36-character form (RFC 9562).</summary>
    Uuid,

    /// <summary>Semantic Version 2.0, where a text may be one.</summary>
    SemVer,
}
