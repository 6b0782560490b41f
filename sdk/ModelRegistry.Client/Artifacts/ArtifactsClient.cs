using ModelRegistry.Client.Http;
using ModelRegistry.Client.Versions;

namespace ModelRegistry.Client.Artifacts;

/// <summary>
/// Files of versions. <see cref="UploadAsync"/> and <see cref="DownloadAsync"/> move whole files, resume and verify;
/// the other methods are single calls.
/// </summary>
public sealed class ArtifactsClient(RegistryWire wire)
{
    static readonly TimeSpan VerificationLimit = TimeSpan.FromHours(6);

    /// <summary>Announces a file. Nothing need be sent where the registry has its content.</summary>
    public Task<UploadStart> StartUploadAsync(
        string group, string name, string version, NewUpload upload, CancellationToken cancellationToken) =>
        wire.PostAsync($"{VersionsClient.Address(group, name, version)}/uploads", upload,
            ArtifactsJson.Default.NewUpload,
            ArtifactsJson.Default.UploadStart, cancellationToken);

    /// <summary>An upload, the parts that are there, and fresh addresses for all parts.</summary>
    public Task<Upload> GetUploadAsync(Guid upload, CancellationToken cancellationToken) =>
        wire.GetAsync($"api/v1/uploads/{upload}", ArtifactsJson.Default.Upload, cancellationToken);

    /// <summary>
    /// Verifies an upload and makes the file part of the version. Refused with <c>wrong-hash</c> or
    /// <c>parts-missing</c>; asked again, it gives the same artifact.
    /// </summary>
    public Task<Artifact> CompleteUploadAsync(Guid upload, CancellationToken cancellationToken) =>
        wire.SendAsync(() => new HttpRequestMessage(HttpMethod.Post, $"api/v1/uploads/{upload}/complete"),
            ArtifactsJson.Default.Artifact, cancellationToken, VerificationLimit);

    /// <summary>Gives an upload up.</summary>
    public Task AbortUploadAsync(Guid upload, CancellationToken cancellationToken) =>
        wire.DeleteAsync($"api/v1/uploads/{upload}", "*", cancellationToken);

    /// <summary>Hashes, announces, sends and completes one file; takes up again what was begun before.</summary>
    /// <param name="group">First part of the model's address.</param>
    /// <param name="name">Second part.</param>
    /// <param name="version">The version.</param>
    /// <param name="source">The file.</param>
    /// <param name="progress">Told of every block; null for nobody.</param>
    /// <param name="cancellationToken">Ends the call; the upload can be taken up again.</param>
    public Task<UploadOutcome> UploadAsync(
        string group, string name, string version, UploadSource source, IProgress<UploadProgress>? progress,
        CancellationToken cancellationToken) =>
        new FileUpload(this, wire, new(group, name, version), source, progress).RunAsync(cancellationToken);

    /// <summary>Uploads files, several at a time; the parts of each go in order.</summary>
    /// <returns>In the order of <paramref name="sources"/>.</returns>
    public async Task<IReadOnlyList<UploadOutcome>> UploadAllAsync(
        string group, string name, string version, IReadOnlyList<UploadSource> sources,
            IProgress<UploadProgress>? progress,
        int parallel, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var outcomes = new UploadOutcome[sources.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, sources.Count, options, async (index, stop) =>
            outcomes[index] = await UploadAsync(group, name, version, sources[index], progress,
                stop).ConfigureAwait(false))
            .ConfigureAwait(false);
        return outcomes;
    }

    /// <summary>Makes a container that is kept elsewhere part of the version, by its digest.</summary>
    public Task<Artifact> AddReferenceAsync(
        string group, string name, string version, NewReference reference, CancellationToken cancellationToken) =>
        wire.PostAsync($"{VersionsClient.Address(group, name, version)}/artifacts/references", reference,
            ArtifactsJson.Default.NewReference, ArtifactsJson.Default.Artifact, cancellationToken);

    /// <summary>A page of a version's artifacts, by path.</summary>
    public Task<Page<Artifact>> ListAsync(
        string group, string name, string version, string? cursor, CancellationToken cancellationToken) =>
        wire.GetAsync(
            $"{VersionsClient.Address(group, name, version)}/artifacts?limit=500"
            + (cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}"),
            ArtifactsJson.Default.PageArtifact, cancellationToken);

    /// <summary>All artifacts of a version, by path.</summary>
    public async Task<IReadOnlyList<Artifact>> ListAllAsync(
        string group, string name, string version, CancellationToken cancellationToken)
    {
        var all = new List<Artifact>();
        string? cursor = null;
        do
        {
            var page = await ListAsync(group, name, version, cursor, cancellationToken).ConfigureAwait(false);
            all.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return all;
    }

    /// <summary>What is known of an artifact, with the tag that <see cref="RemoveAsync"/> asks for.</summary>
    public Task<Tagged<Artifact>> GetAsync(
        string group, string name, string version, Guid artifact, CancellationToken cancellationToken) =>
        wire.GetTaggedAsync($"{VersionsClient.Address(group, name, version)}/artifacts/{artifact}",
            ArtifactsJson.Default.Artifact, cancellationToken);

    /// <summary>Takes an artifact out of a version whose content is open.</summary>
    public Task RemoveAsync(
        string group, string name, string version, Guid artifact, string etag, CancellationToken cancellationToken) =>
        wire.DeleteAsync($"{VersionsClient.Address(group, name, version)}/artifacts/{artifact}", etag,
            cancellationToken);

    /// <summary>What the files say of themselves, and the metadata that they suggest.</summary>
    public Task<InspectionReport> InspectionAsync(
        string group, string name, string version, CancellationToken cancellationToken) =>
        wire.GetAsync($"{VersionsClient.Address(group, name, version)}/inspection",
            ArtifactsJson.Default.InspectionReport,
            cancellationToken);

    /// <summary>
    /// Writes an artifact's bytes to a stream and verifies them while they pass; where the connection drops, goes on
    /// from where it was. The bytes may be used only when this returns.
    /// </summary>
    /// <exception cref="CorruptDownloadException">What arrived has another digest.</exception>
    public async Task DownloadAsync(
        string group, string name, string version, Artifact artifact, Stream destination,
            IProgress<UploadProgress>? progress,
        CancellationToken cancellationToken)
    {
        using var download = new FileDownload(wire, Content(group, name, version), artifact, progress);
        await download.RunAsync(destination, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Downloads to a file that appears only when it is whole and verified. What an earlier try left in
    /// <c>file.part</c> is used.
    /// </summary>
    /// <exception cref="CorruptDownloadException">What arrived has another digest; nothing is left.</exception>
    public async Task DownloadFileAsync(
        string group, string name, string version, Artifact artifact, string file, IProgress<UploadProgress>? progress,
        CancellationToken cancellationToken)
    {
        using var download = new FileDownload(wire, Content(group, name, version), artifact, progress);
        await download.ToFileAsync(file, cancellationToken).ConfigureAwait(false);
    }

    static string Content(string group, string name, string version) =>
        $"{VersionsClient.Address(group, name, version)}/artifacts/content/";
}
