using System.Globalization;
using System.Text;
using System.Text.Json;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Signatures;

/// <summary>
/// A Dead Simple Signing Envelope (secure-systems-lab/dsse, v1.0.2): payload bytes, their type, and signatures over
/// <see cref="Pae()"/>. Unknown members are ignored, as the specification asks.
/// Limits: 16 MiB of JSON, 16 signatures, 200 characters of payload type, 1 KiB a signature.
/// </summary>
public sealed record DsseEnvelope(string PayloadType, ReadOnlyMemory<byte> Payload,
    IReadOnlyList<DsseSignature> Signatures)
{
    public const string InTotoPayloadType = "application/vnd.in-toto+json";
    public const int MaxBytes = 16 * 1024 * 1024;
    public const int MaxSignatures = 16;
    public const int MaxPayloadType = 200;
    public const int MaxSignatureBytes = 1024;

    public static DsseReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (!StrictJson.TryParse(utf8, "envelope", MaxBytes, maxDepth: 16, out var document, out var error))
            return new DsseReading.Refused(error);
        using (document)
        {
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return new DsseReading.Refused("The envelope must be an object.");
            if (Text(root, "payloadType") is not { Length: > 0 and <= MaxPayloadType } type)
                return new DsseReading.Refused($"The envelope lacks a payloadType of at most {MaxPayloadType} characters.");
            if (Text(root, "payload") is not { } encoded || !StrictBase64.TryDecode(encoded, out var payload))
                return new DsseReading.Refused("The envelope's payload is missing or no base64.");
            if (!root.TryGetProperty("signatures", out var list) || list.ValueKind != JsonValueKind.Array
                || list.GetArrayLength() is 0 or > MaxSignatures)
                return new DsseReading.Refused($"The envelope must hold 1 to {MaxSignatures} signatures.");
            var signatures = list.EnumerateArray().Select(Signature).ToList();
            return signatures.Any(s => s is null)
                ? new DsseReading.Refused($"A signature lacks a base64 'sig' of 1 to {MaxSignatureBytes} bytes.")
                : new DsseReading.Read(new(type, payload, signatures!)); // checked: none is null
        }
    }

    /// <summary>Pre-authentication encoding: the bytes that are signed.</summary>
    public static byte[] Pae(string payloadType, ReadOnlySpan<byte> payload)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"DSSEv1 {Encoding.UTF8.GetByteCount(payloadType)} {payloadType} {payload.Length} ");
        return [.. Encoding.UTF8.GetBytes(head), .. payload];
    }

    public byte[] Pae() => Pae(PayloadType, Payload.Span);

    /// <summary>The envelope as canonical JSON (RFC 8785), base64 in the standard alphabet.</summary>
    public byte[] ToUtf8() => Jcs.Canonicalize(JsonSerializer.SerializeToElement(new
    {
        payload = Convert.ToBase64String(Payload.Span),
        payloadType = PayloadType,
        signatures = Signatures.Select(s => new { keyid = s.KeyId, sig = Convert.ToBase64String(s.Signature.Span) }),
    }));

    static DsseSignature? Signature(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && Text(item, "sig") is { } encoded && StrictBase64.TryDecode(encoded, out var bytes)
        && bytes.Length is > 0 and <= MaxSignatureBytes
            ? new(bytes, Text(item, "keyid") ?? "")
            : null;

    static string? Text(JsonElement parent, string name)
    {
        try
        {
            return parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
