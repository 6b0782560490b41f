using System.Globalization;
using ModelRegistry.Domain.Artifacts;

namespace ModelRegistry.Host.Storage;

/// <summary>
/// Where things lie below the store's folder:
/// <c>blobs/sha256/ab/cd/&lt;hex&gt;</c>, <c>uploads/&lt;id&gt;/content</c> and, for each part that is safely written,
/// an empty file <c>uploads/&lt;id&gt;/&lt;number&gt;.&lt;length&gt;.part</c>.
/// </summary>
sealed class StoreLayout(string root)
{
    const string PartSuffix = ".part";

    public string Uploads { get; } = Path.Combine(root, "uploads");

    public string Blobs { get; } = Path.Combine(root, "blobs", "sha256");

    public string Blob(Sha256Digest digest) => Path.Combine(Blobs, digest.Hex[..2], digest.Hex[2..4], digest.Hex);

    public string Upload(UploadKey upload) => Path.Combine(Uploads, upload.Id.ToString("N"));

    public string Content(UploadKey upload) => Path.Combine(Upload(upload), "content");

    public string Marker(UploadKey upload, StoredPart part) => Path.Combine(
        Upload(upload), string.Create(CultureInfo.InvariantCulture, $"{part.Number:D5}.{part.Length}{PartSuffix}"));

    /// <summary>The parts that are safely written, by number.</summary>
    public IReadOnlyList<StoredPart> Parts(UploadKey upload) =>
        !Directory.Exists(Upload(upload))
            ? []
            :
            [
                .. Directory.EnumerateFiles(Upload(upload), $"*{PartSuffix}")
                    .Select(Parse)
                    .OfType<StoredPart>()
                    .OrderBy(part => part.Number),
            ];

    /// <summary>The upload that a folder belongs to; null for folders that are not ours.</summary>
    public static Guid? UploadOf(string folder) =>
        Guid.TryParseExact(Path.GetFileName(folder), "N", out var id) ? id : null;

    static StoredPart? Parse(string path) =>
        Path.GetFileName(path)[..^PartSuffix.Length].Split('.') is [var number, var length]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
        && long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new(parsed, bytes)
            : null;
}
