using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Data.Artifacts;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Storage;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>Decides who may send a part, and writes it.</summary>
sealed class PartReceiver(
    UploadSessions sessions, ArtifactVersions versions, PartUrls urls, IArtifactStore store, CurrentUser user)
{
    /// <summary>A signature must be right wherever there is one; without one the sender must have signed in.</summary>
    public ProblemHttpResult? RefuseSender(Guid upload, int number, long? expires, string? signature) =>
        signature is null
            ? user.IsKnown ? null : Problem.Of(CommonProblems.Unauthenticated, "Send a token, or use a signed address.")
            : urls.Refuse(upload, number, expires ?? 0, signature) is { } reason
                ? Problem.Of(ArtifactProblems.PartUrlRefused, reason)
                : null;

    public async Task<(UploadRecord? Found, ProblemHttpResult? Refused)> FindAsync(
        Guid id, bool signed, CancellationToken cancellationToken)
    {
        var (row, refused) = await sessions.FindAsync(id, signed, versions, cancellationToken);
        if (row is null) return (null, refused);
        return sessions.IsOpen(row) ? (row, null) : (null, sessions.Closed(row));
    }

    /// <summary>Null when the digest of the part is another than was announced; nothing was kept then.</summary>
    public async Task<PartWrite?> ReceiveAsync(
        UploadRecord upload, int number, DigestCheckStream content, long size, CancellationToken cancellationToken)
    {
        try
        {
            var written = await store.WritePartAsync(
                UploadSessions.KeyOf(upload), number, content, size, cancellationToken);
            if (written is PartWrite.Stored) await sessions.KeepAliveAsync(upload, cancellationToken);
            return written;
        }
        catch (WrongPartException)
        {
            return null;
        }
    }
}
