namespace ModelRegistry.Host.Features.Artifacts;

static partial class ArtifactLog
{
    [LoggerMessage(EventId = 1501, Level = LogLevel.Critical, Message =
        "The stored content {Sha256} of artifact {Artifact} is damaged or gone")]
    public static partial void ArtifactCorrupt(this ILogger log, Exception? error, Guid artifact, string sha256);

    [LoggerMessage(EventId = 1502, Level = LogLevel.Information, Message =
        "Removed {Sessions} forgotten uploads and {Folders} folders of uploads that nobody knows")]
    public static partial void UploadsSwept(this ILogger log, int sessions, int folders);

    [LoggerMessage(EventId = 1503, Level = LogLevel.Error, Message = "Forgotten uploads could not be removed")]
    public static partial void SweepFailed(this ILogger log, Exception error);

    [LoggerMessage(EventId = 1504, Level = LogLevel.Information, Message =
        "Removed {Contents} contents that no file needs and freed {Bytes} bytes")]
    public static partial void ContentCollected(this ILogger log, int contents, long bytes);

    [LoggerMessage(EventId = 1505, Level = LogLevel.Information, Message =
        "Removed the content {Sha256} ({Bytes} bytes)")]
    public static partial void ContentRemoved(this ILogger log, string sha256, long bytes);

    [LoggerMessage(EventId = 1506, Level = LogLevel.Error, Message = "Content that no file needs could not be removed")]
    public static partial void CollectionFailed(this ILogger log, Exception error);
}
