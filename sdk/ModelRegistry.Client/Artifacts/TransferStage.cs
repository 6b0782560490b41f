namespace ModelRegistry.Client.Artifacts;

/// <summary>What is being done with a file.</summary>
public enum TransferStage
{
    /// <summary>It is read to compute its digest.</summary>
    Hashing,

    /// <summary>Its bytes are under way.</summary>
    Sending,

    /// <summary>The registry verifies it.</summary>
    Verifying,

    /// <summary>The registry has it.</summary>
    Done,

    /// <summary>The registry had it: nothing was sent.</summary>
    AlreadyThere,

    /// <summary>Its bytes arrive.</summary>
    Receiving,
}
