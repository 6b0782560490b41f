namespace ModelRegistry.Evidence.Bundles;

/// <summary>One thing that was checked, and what was wrong.</summary>
public sealed record BundleCheck(string Name, bool Ok, string Detail);
