using System.ComponentModel.DataAnnotations;

namespace ModelRegistry.Client.Artifacts;

/// <summary>A file that is to be uploaded into a version.</summary>
/// <param name="Path">Relative path with forward slashes, <c>weights/model.safetensors</c>.</param>
/// <param name="Size">Bytes of the whole file.</param>
/// <param name="Sha256">SHA-256 of the whole file, 64 lower-case hexadecimal digits.</param>
/// <param name="Kind"><c>weights</c>, <c>tokenizer</c> …; null lets the registry tell from name and first
/// bytes.</param>
/// <param name="MediaType">Null lets the registry tell.</param>
public sealed record NewUpload(
    string Path, long Size, string Sha256, string? Kind = null,
    [property: MaxLength(127)] string? MediaType = null);

/// <summary>
/// What became of a file that was to be uploaded: it is in the version already and nothing need be sent
/// (<paramref name="Artifact"/>), or its parts may be sent now (<paramref name="Upload"/>).
/// </summary>
public sealed record UploadStart(bool AlreadyThere, Artifact? Artifact = null, Upload? Upload = null);

/// <summary>An upload under way. It survives restarts of both sides until <paramref name="ExpiresAt"/>.</summary>
/// <param name="Id">Under <c>/uploads/{id}</c> it is read, completed and given up.</param>
/// <param name="Path">Where the file will stand in the version.</param>
/// <param name="State"><c>open</c>, <c>completed</c> or <c>aborted</c>.</param>
/// <param name="Size">Bytes of the whole file.</param>
/// <param name="Sha256">What the whole must hash to.</param>
/// <param name="PartSize">Bytes of every part but the last.</param>
/// <param name="Parts">All parts, by number. Sent in order they cost the registry least.</param>
/// <param name="Have">Numbers of the parts that need not be sent again.</param>
/// <param name="ExpiresAt">Forgotten after that time; every part that arrives moves it on.</param>
public sealed record Upload(
    Guid Id, string Path, string State, long Size, string Sha256, long PartSize, IReadOnlyList<UploadPart> Parts,
    IReadOnlyList<int> Have, DateTimeOffset ExpiresAt);

/// <summary>One part of an upload.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">Exactly so many bytes are sent.</param>
/// <param name="Url">
/// Where to PUT them, relative to the registry. It is signed and valid for a while without a token; read the upload
/// again for fresh ones.
/// </param>
public sealed record UploadPart(int Number, long Size, string Url);

/// <summary>A part that the registry holds.</summary>
public sealed record StoredUploadPart(int Number, long Size);
