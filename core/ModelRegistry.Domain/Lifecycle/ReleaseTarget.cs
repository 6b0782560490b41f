namespace ModelRegistry.Domain.Lifecycle;

/// <summary>The two environments that a version is approved for and promoted to.</summary>
public enum ReleaseTarget
{
    Staging,
    Production,
}
