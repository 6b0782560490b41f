namespace ModelRegistry.Client.Artifacts;

/// <summary>A file that is part of the version now.</summary>
/// <param name="Artifact">As the registry recorded it.</param>
/// <param name="AlreadyThere">The registry had the content: no byte was sent.</param>
/// <param name="Sent">Bytes sent by this call, those of tries that broke off included.</param>
public sealed record UploadOutcome(Artifact Artifact, bool AlreadyThere, long Sent);
