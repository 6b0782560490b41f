namespace ModelRegistry.Host.Features.Artifacts;

static partial class ArtifactLog
{
    [LoggerMessage(EventId = 1301, Level = LogLevel.Critical, Message = "Artifact {Artifact} has changed on disk")]
    public static partial void ArtifactCorrupt(this ILogger log, Exception error, Guid artifact);

    [LoggerMessage(EventId = 1302, Level = LogLevel.Information, Message =
        "Removed {Sessions} forgotten uploads and {Folders} folders of uploads that nobody knows")]
    public static partial void UploadsSwept(this ILogger log, int sessions, int folders);

    [LoggerMessage(EventId = 1303, Level = LogLevel.Error, Message = "Forgotten uploads could not be removed")]
    public static partial void SweepFailed(this ILogger log, Exception error);
}
