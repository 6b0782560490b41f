using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using ModelRegistry.Client.Http;

namespace ModelRegistry.Client.Artifacts;

/// <summary>One artifact on its way out of the registry: hashed while it passes, resumed by range.</summary>
sealed class FileDownload(RegistryWire wire, string folder, Artifact artifact, IProgress<UploadProgress>? progress)
    : IDisposable
{
    const int BlockSize = 256 * 1024;
    const int MostVainTries = 6;
    static readonly TimeSpan _stall = TimeSpan.FromSeconds(60);

    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    long _received;

    long Size => artifact.Size
        ?? throw new InvalidOperationException(
            $"{artifact.Path} is a reference: the registry does not hold its bytes.");

    public async Task RunAsync(Stream destination, CancellationToken cancellationToken)
    {
        for (var vain = 0; ;)
        {
            var before = _received;
            try
            {
                await ReceiveAsync(destination, cancellationToken).ConfigureAwait(false);
                break;
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException
                && !cancellationToken.IsCancellationRequested)
            {
                vain = _received > before ? 1 : vain + 1;
                if (vain >= MostVainTries) throw;
                await Task.Delay(TimeSpan.FromMilliseconds(100 * Math.Pow(3, vain - 1)), cancellationToken)
                    .ConfigureAwait(false);
            }
        }

        var found = Convert.ToHexStringLower(_hash.GetHashAndReset());
        if (found != artifact.Sha256) throw new CorruptDownloadException(artifact.Path, artifact.Sha256, found);
        progress?.Report(new(artifact.Path, TransferStage.Done, Size, Size));
    }

    public async Task ToFileAsync(string file, CancellationToken cancellationToken)
    {
        var temporary = file + ".part";
        try
        {
            var part = new FileStream(temporary, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            await using (part.ConfigureAwait(false))
            {
                if (part.Length > Size) part.SetLength(0);
                await TakeUpAsync(part, cancellationToken).ConfigureAwait(false);
                await FillAsync(part, cancellationToken).ConfigureAwait(false);
                part.Flush(flushToDisk: true);
            }
        }
        catch (CorruptDownloadException)
        {
            File.Delete(temporary);
            throw;
        }

        File.Move(temporary, file, overwrite: true);
    }

    /// <summary>What an earlier try left may be of other content: then it is thrown away, and all is fetched.</summary>
    async Task FillAsync(FileStream part, CancellationToken cancellationToken)
    {
        var isTakenUp = _received > 0;
        try
        {
            await RunAsync(part, cancellationToken).ConfigureAwait(false);
        }
        catch (CorruptDownloadException) when (isTakenUp)
        {
            part.SetLength(0);
            _ = _hash.GetHashAndReset();
            _received = 0;
            await RunAsync(part, cancellationToken).ConfigureAwait(false);
        }
    }

    async Task TakeUpAsync(FileStream part, CancellationToken cancellationToken)
    {
        var block = new byte[BlockSize];
        int read;
        while ((read = await part.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0) Count(block, read);
    }

    async Task ReceiveAsync(Stream destination, CancellationToken cancellationToken)
    {
        if (_received == Size) return;
        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stall.CancelAfter(_stall);
        using var answer = await wire.AnswerAsync(Request, stall.Token).ConfigureAwait(false);
        if (_received > 0 && answer.StatusCode != HttpStatusCode.PartialContent)
            throw new CorruptDownloadException(artifact.Path, artifact.Sha256, "another, since it changed meanwhile");
        var content = await answer.Content.ReadAsStreamAsync(stall.Token).ConfigureAwait(false);
        await using var closing = content.ConfigureAwait(false);
        var block = ArrayPool<byte>.Shared.Rent(BlockSize);
        try
        {
            int read;
            while ((read = await ReadAsync(content, block, stall.Token).ConfigureAwait(false)) > 0)
            {
                await destination.WriteAsync(block.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                Count(block, read);
                stall.CancelAfter(_stall);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>A fault of the wire is told apart from one of the destination: only the wire is tried again.</summary>
    static async ValueTask<int> ReadAsync(Stream content, byte[] block, CancellationToken cancellationToken)
    {
        try
        {
            return await content.ReadAsync(block, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException broken)
        {
            throw new HttpRequestException("The connection broke off.", broken);
        }
    }

    HttpRequestMessage Request()
    {
        var message = new HttpRequestMessage(HttpMethod.Get, folder + VersionPath.Segments(artifact.Path));
        if (_received == 0) return message;
        message.Headers.Range = new RangeHeaderValue(_received, null);
        message.Headers.IfRange = new RangeConditionHeaderValue(
            new EntityTagHeaderValue($"\"sha256:{artifact.Sha256}\""));
        return message;
    }

    public void Dispose() => _hash.Dispose();

    void Count(byte[] block, int read)
    {
        _hash.AppendData(block, 0, read);
        _received += read;
        progress?.Report(new(artifact.Path, TransferStage.Receiving, _received, Size));
    }
}
