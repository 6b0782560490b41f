using System.Text.Json.Nodes;

namespace ModelRegistry.Client.Artifacts;

/// <summary>What the registry read from the files of a version, without running any of them.</summary>
/// <param name="Files">One a file, by path; those that are still to be read have <c>pending</c>.</param>
/// <param name="Pending">How many files are still to be read.</param>
/// <param name="Suggestion">
/// Metadata as the files state it, in the shape of the metadata schema: a suggestion to accept, no proof.
/// </param>
public sealed record InspectionReport(IReadOnlyList<InspectedFile> Files, int Pending, JsonObject Suggestion);

/// <summary>What was learnt of one file.</summary>
/// <param name="ArtifactId">The artifact.</param>
/// <param name="Path">Its path.</param>
/// <param name="Kind">The kind that it is recorded under.</param>
/// <param name="Format">The format that its bytes show, <c>safetensors</c>; null while pending.</param>
/// <param name="Inspected"><c>fully</c>, <c>partly</c>, <c>not</c> or <c>pending</c>.</param>
/// <param name="Reason">Why not everything was read.</param>
/// <param name="Findings">What deserves attention.</param>
/// <param name="Stated">What the file says of the model; null while pending.</param>
public sealed record InspectedFile(
    Guid ArtifactId, string Path, string Kind, string? Format, string Inspected, string? Reason,
    IReadOnlyList<InspectionFinding> Findings, JsonObject? Stated);

/// <summary>Something a reader should know about a file.</summary>
/// <param name="Severity"><c>info</c>, <c>warning</c> or <c>danger</c>.</param>
/// <param name="Code">A stable name, <c>remote-code</c>.</param>
/// <param name="Message">What was found and what follows from it.</param>
public sealed record InspectionFinding(string Severity, string Code, string Message);
