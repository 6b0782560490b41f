using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Artifacts;

/// <summary>A file of a version, or a container that it refers to by digest.</summary>
/// <param name="Id">Changes with the content: another file at the same path is another artifact.</param>
/// <param name="Path">Relative path of the file; the name without digest of a container.</param>
/// <param name="Kind">
/// <c>weights</c>, <c>tokenizer</c>, <c>config</c>, <c>adapter</c>, <c>prompt</c>, <c>container</c>,
/// <c>explanation</c> or <c>other</c>.
/// </param>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Size">Bytes; null for references.</param>
/// <param name="MediaType">Null for references.</param>
/// <param name="Uri">For what is kept elsewhere: its full reference, <c>name@sha256:…</c>.</param>
/// <param name="Licence">SPDX expression, where one was given.</param>
/// <param name="UploadedBy">The handle of who brought it.</param>
/// <param name="CreatedAt">When it became part of the version.</param>
public sealed record Artifact(
    Guid Id, string Path, string Kind, string Sha256, long? Size, string? MediaType, string? Uri, string? Licence,
    string UploadedBy, DateTimeOffset CreatedAt);

/// <summary>Something kept elsewhere that belongs to a version.</summary>
/// <param name="Reference">A container by digest, <c>registry.example.com/ai/answer-bot@sha256:…</c>.</param>
/// <param name="Kind"><c>container</c>: nothing else can be referred to.</param>
/// <param name="Licence">SPDX expression of the container's content.</param>
public sealed record NewReference(
    [property: Required] string Reference, string Kind = "container",
    [property: MaxLength(200)] string? Licence = null);
