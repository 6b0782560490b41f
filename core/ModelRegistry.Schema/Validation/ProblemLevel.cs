namespace ModelRegistry.Schema.Validation;

/// <summary>How much a problem matters.</summary>
public enum ProblemLevel
{
    /// <summary>The metadata is refused.</summary>
    Error,

    /// <summary>The metadata is taken as it is; its writer may have meant something else.</summary>
    Note,
}
