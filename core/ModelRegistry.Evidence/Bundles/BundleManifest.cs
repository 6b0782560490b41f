using System.Text.Json;
using ModelRegistry.Evidence.Canonicalization;

namespace ModelRegistry.Evidence.Bundles;

/// <summary><c>bundle.json</c>: canonical JSON that lists every other file; this is what is signed.</summary>
public sealed record BundleManifest(int Format, BundleHead Bundle, IReadOnlyList<BundleFile> Files)
{
    /// <summary>2: leaves about other things than the version travel as their hashes. 1 is still read.</summary>
    public const int CurrentFormat = 2;

    public byte[] ToUtf8() => Jcs.Canonicalize(JsonSerializer.SerializeToElement(this, JsonSerializerOptions.Web));

    /// <summary>The manifest; null unless the bytes are exactly what <see cref="ToUtf8"/> writes for it.</summary>
    public static BundleManifest? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var read = JsonSerializer.Deserialize<BundleManifest>(utf8.Span, Options());
            return read is { Format: 1 or CurrentFormat } && read.Files.All(file => file is not null)
                && read.ToUtf8().AsSpan().SequenceEqual(utf8.Span)
                ? read
                : null;
        }
        catch (Exception e) when (e is JsonException or JcsException)
        {
            return null;
        }
    }

    static JsonSerializerOptions Options() => new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };
}
