namespace ModelRegistry.Inspection;

/// <summary>A file's kind, its media type and the name of its format (one of <see cref="FormatName"/>).</summary>
public sealed record ArtifactType(ArtifactKind Kind, string MediaType, string Format);
