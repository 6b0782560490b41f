namespace ModelRegistry.Client.Taxonomies;

/// <summary>A managed vocabulary (taxonomy): metadata may use its values and no others.</summary>
/// <param name="Name">Its name: <c>business-domain</c>, <c>use-case</c>, <c>geography</c> …</param>
/// <param name="Title">What people call it.</param>
/// <param name="Description">What its values say.</param>
/// <param name="Terms">How many values can be used.</param>
public sealed record Vocabulary(string Name, string Title, string Description, int Terms);
