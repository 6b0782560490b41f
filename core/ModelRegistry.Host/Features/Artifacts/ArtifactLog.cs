namespace ModelRegistry.Host.Features.Artifacts;

static partial class ArtifactLog
{
    [LoggerMessage(EventId = 1301, Level = LogLevel.Critical, Message =
        "The stored content {Sha256} of artifact {Artifact} is damaged or gone")]
    public static partial void ArtifactCorrupt(this ILogger log, Exception? error, Guid artifact, string sha256);

    [LoggerMessage(EventId = 1302, Level = LogLevel.Information, Message =
        "Removed {Sessions} forgotten uploads and {Folders} folders of uploads that nobody knows")]
    public static partial void UploadsSwept(this ILogger log, int sessions, int folders);

    [LoggerMessage(EventId = 1303, Level = LogLevel.Error, Message = "Forgotten uploads could not be removed")]
    public static partial void SweepFailed(this ILogger log, Exception error);
}
