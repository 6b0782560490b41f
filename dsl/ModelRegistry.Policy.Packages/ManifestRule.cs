namespace ModelRegistry.Policy.Packages;

/// <summary>A rule of a pack, in short.</summary>
/// <param name="Id">Such as <c>LIC-001</c>.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Events">When it speaks: <c>block on promote to production</c>.</param>
/// <param name="Controls">The controls that it serves: <c>NIST AI RMF 1.0: MAP 1.1</c>.</param>
public sealed record ManifestRule(
    string Id, string Title, IReadOnlyList<string> Events, IReadOnlyList<string> Controls);
