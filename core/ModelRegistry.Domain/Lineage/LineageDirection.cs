namespace ModelRegistry.Domain.Lineage;

/// <summary>Which way to walk.</summary>
public enum LineageDirection
{
    /// <summary>To the origins: what this came from.</summary>
    Up,

    /// <summary>To the consequences: what came from this.</summary>
    Down,
}
