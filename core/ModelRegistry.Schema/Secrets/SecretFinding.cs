namespace ModelRegistry.Schema.Secrets;

/// <summary>A value in the metadata that is a secret. The value itself is nowhere in here.</summary>
/// <param name="Path">Where it stands: <c>deployment.targets[0].endpoint</c>.</param>
/// <param name="Kind">What it is, such as "AWS access key".</param>
public sealed record SecretFinding(string Path, string Kind)
{
    /// <summary>What to tell its writer.</summary>
    public string Message =>
        $"`{Path}` holds a secret ({Kind}). Secrets never stand in metadata: take it out, replace the secret itself "
        + "because it has been sent, and write a reference such as `vault:secret/path#key` or `env:NAME` instead.";
}
