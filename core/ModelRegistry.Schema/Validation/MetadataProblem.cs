namespace ModelRegistry.Schema.Validation;

/// <summary>Something about the metadata that has to change, or that its writer should know.</summary>
/// <param name="Path">Where: <c>artifacts[0].type</c>; empty for the document itself.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to do about it.</param>
/// <param name="Level">Whether it is refused or only remarked.</param>
public sealed record MetadataProblem(string Path, string Message, string Fix, ProblemLevel Level = ProblemLevel.Error);
