namespace ModelRegistry.Client.Artifacts;

/// <summary>How far an upload or a download is.</summary>
/// <param name="Path">The file.</param>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Bytes of this stage that are done, those of an earlier try included.</param>
/// <param name="Total">Bytes of the file.</param>
public sealed record UploadProgress(string Path, TransferStage Stage, long Done, long Total);
