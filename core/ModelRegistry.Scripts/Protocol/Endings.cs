namespace ModelRegistry.Scripts.Protocol;

/// <summary>How a process that ran scripts ended.</summary>
public static class Endings
{
    /// <summary>A script needed more memory than there is for it.</summary>
    public const int OutOfMemory = 71;
}
