using ModelRegistry.Domain.Artifacts;
using ModelRegistry.Host.Storage;
using ModelRegistry.Inspection;

namespace ModelRegistry.Host.Features.Artifacts;

/// <summary>
/// Tells the kind and the media type of files from their names and, once they are stored, first bytes.
/// </summary>
sealed class ArtifactTypes(IArtifactStore store)
{
    /// <summary>Kinds of files whose content is the model: an empty one is a mistake.</summary>
    public static bool MayBeEmpty(string kind) => kind != Wire(Inspection.ArtifactKind.Weights);

    public static string KindByName(string path) => Wire(ArtifactTyping.Of(path, []).Kind);

    /// <summary>Kind and media type of stored content; what the publisher said goes first.</summary>
    public async Task<(string Kind, string MediaType)> OfAsync(
        string path, Sha256Digest digest, string? kind, string? mediaType, CancellationToken cancellationToken)
    {
        if (kind is not null && mediaType is not null) return (kind, mediaType);
        var type = ArtifactTyping.Of(path, await HeadAsync(digest, cancellationToken));
        return (kind ?? Wire(type.Kind), mediaType ?? type.MediaType);
    }

    async Task<byte[]> HeadAsync(Sha256Digest digest, CancellationToken cancellationToken)
    {
        await using var content = await store.OpenReadAsync(digest, cancellationToken);
        if (content is null || content.Length == 0) return [];
        var head = new byte[Math.Min(ArtifactTyping.HeadLength, content.Length)];
        try
        {
            await content.ReadExactlyAsync(head, cancellationToken);
        }
        catch (CorruptArtifactException)
        {
            return [];          // the name has to do: inspection reports the damage
        }
        return head;
    }

    static string Wire(Inspection.ArtifactKind kind) => kind.ToString().ToLowerInvariant();
}
