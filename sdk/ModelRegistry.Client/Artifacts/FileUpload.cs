using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Artifacts;

/// <summary>
/// One file on its way into the registry. The registry remembers which parts it has, so a broken connection, on
/// whichever side, costs the part that was under way and no more.
/// </summary>
sealed class FileUpload(
    ArtifactsClient client, RegistryWire wire, VersionPath version, UploadSource source,
    IProgress<UploadProgress>? progress)
{
    /// <summary>
    /// Tries without a single new part, before the fault is passed on: together longer than the registry holds a part
    /// for a connection that went away without a word.
    /// </summary>
    const int MostVainTries = 7;

    /// <summary>A connection over which nothing moves for so long is given up.</summary>
    static readonly TimeSpan _stall = TimeSpan.FromSeconds(60);

    long _sent;

    public async Task<UploadOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var content = source.Open();
        await using var closing = content.ConfigureAwait(false);
        var (sha256, size) = await FileHash.OfAsync(
            content, done => Tell(TransferStage.Hashing, done), cancellationToken).ConfigureAwait(false);
        var start = await client.StartUploadAsync(
            version.Group, version.Name, version.Version,
            new(source.Path, size, sha256, source.Kind, source.MediaType), cancellationToken)
            .ConfigureAwait(false);
        if (start is { AlreadyThere: true, Artifact: { } there })
        {
            Tell(TransferStage.AlreadyThere, size);
            return new(there, AlreadyThere: true, Sent: 0);
        }

        var upload = start.Upload ?? throw new InvalidDataException("The registry answered without an upload.");
        var artifact = await SendAsync(upload, content, cancellationToken).ConfigureAwait(false);
        Tell(TransferStage.Done, size);
        return new(artifact, AlreadyThere: false, _sent);
    }

    async Task<Artifact> SendAsync(Upload upload, Stream content, CancellationToken cancellationToken)
    {
        for (var vain = 0; ;)
        {
            var before = upload.Have.Count;
            try
            {
                await SendPartsAsync(upload, content, cancellationToken).ConfigureAwait(false);
                Tell(TransferStage.Verifying, upload.Size);
                return await client.CompleteUploadAsync(upload.Id, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (
                ++vain < MostVainTries && !cancellationToken.IsCancellationRequested && MayPass(fault))
            {
                await Task.Delay(Wait(vain), cancellationToken).ConfigureAwait(false);
            }

            upload = await client.GetUploadAsync(upload.Id, cancellationToken).ConfigureAwait(false);
            if (upload.Have.Count > before) vain = 0;
        }
    }

    async Task SendPartsAsync(Upload upload, Stream content, CancellationToken cancellationToken)
    {
        var have = upload.Have.ToHashSet();
        var done = upload.Parts.Where(part => have.Contains(part.Number)).Sum(part => part.Size);
        foreach (var part in upload.Parts.Where(part => !have.Contains(part.Number)).OrderBy(part => part.Number))
        {
            await SendPartAsync(upload, part, content, done, cancellationToken).ConfigureAwait(false);
            done += part.Size;
        }
    }

    async Task SendPartAsync(
        Upload upload, UploadPart part, Stream content, long done, CancellationToken cancellationToken)
    {
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stall.CancelAfter(_stall);
        using var message = new HttpRequestMessage(HttpMethod.Put, part.Url);
        message.Headers.ExpectContinue = true;          // a refusal then comes before the bytes, not instead of them
        message.Content = new PartContent(content, (part.Number - 1) * upload.PartSize, part.Size, sent =>
        {
            stall.CancelAfter(_stall);
            Interlocked.Add(ref _sent, sent);
            Tell(TransferStage.Sending, done += sent);
        });
        using var answer = await wire.Http
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stall.Token).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            throw await RegistryException.FromAsync(answer, TimeProvider.System,
                cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Faults that another try may not meet: lost connections, stalls, a registry that is busy.</summary>
    static bool MayPass(Exception fault) => fault switch
    {
        HttpRequestException or OperationCanceledException => true,
        EndOfStreamException => false,
        IOException => true,
        RegistryException refused => refused.Code is "upload-busy" or "part-url-refused" or "parts-missing"
            || refused.ComeLater,
        _ => false,
    };

    static TimeSpan Wait(int attempt) => TimeSpan.FromMilliseconds(100 * Math.Pow(3, attempt - 1));

    void Tell(TransferStage stage, long done) =>
        progress?.Report(new(source.Path, stage, done, source.Size));
}
