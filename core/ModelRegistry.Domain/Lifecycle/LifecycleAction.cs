namespace ModelRegistry.Domain.Lifecycle;

/// <summary>What somebody may ask for a version.</summary>
public enum LifecycleAction
{
    /// <summary>Freeze the content and ask for review.</summary>
    Submit,

    /// <summary>Send a version that nobody was served yet back to its owner and open its content.</summary>
    RequestChanges,

    /// <summary>Confirm that the approvals demanded for the next environment are recorded.</summary>
    Approve,

    /// <summary>Release an approved version to the environment it was approved for.</summary>
    Promote,

    /// <summary>Tell users to move to another version.</summary>
    Deprecate,

    /// <summary>Take the version out of use for good.</summary>
    Retire,
}
