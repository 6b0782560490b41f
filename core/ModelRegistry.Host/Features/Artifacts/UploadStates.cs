namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>The states of an upload, as they are stored and sent.</summary>
static class UploadStates
{
    public const string Open = "open";
    public const string Completed = "completed";
    public const string Aborted = "aborted";
}
