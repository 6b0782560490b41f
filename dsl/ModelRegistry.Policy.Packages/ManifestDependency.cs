namespace ModelRegistry.Policy.Packages;

/// <summary>A package that another one needs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Range">The versions that do, as NuGet writes them: <c>[1.0.0, 2.0.0-0)</c>.</param>
public sealed record ManifestDependency(string Id, string Range);
