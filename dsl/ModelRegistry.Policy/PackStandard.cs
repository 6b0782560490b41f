namespace ModelRegistry.Policy;

/// <summary>A standard whose controls a pack names.</summary>
/// <param name="Name">Its short name in the pack.</param>
/// <param name="Title">Its title.</param>
public sealed record PackStandard(string Name, string Title);
