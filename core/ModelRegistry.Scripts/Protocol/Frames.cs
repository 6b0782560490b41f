using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ModelRegistry.Scripts.Protocol;

/// <summary>
/// Messages over two streams: four bytes of length, the lowest first, and so many bytes of JSON. One reader and one
/// writer at a time.
/// </summary>
public sealed class Frames(Stream input, Stream output)
{
    /// <summary>The longest message, in bytes: all scripts of a registry, compiled, in one.</summary>
    public const int MaxLength = 16 << 20;

    /// <summary>The next message; null when the other side is gone.</summary>
    /// <exception cref="InvalidDataException">The message is no message, or longer than allowed.</exception>
    public T? Read<T>(JsonTypeInfo<T> type) where T : class
    {
        Span<byte> head = stackalloc byte[sizeof(int)];
        if (input.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 0 or > MaxLength)
            throw new InvalidDataException($"A message of {length} bytes is announced; {MaxLength} are allowed.");
        var body = new byte[length];
        if (input.ReadAtLeast(body, length, throwOnEndOfStream: false) < length) return null;
        try
        {
            return JsonSerializer.Deserialize(body, type)
                ?? throw new InvalidDataException("A message says nothing.");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("A message is not what it should be.", broken);
        }
    }

    /// <summary>Sends a message; false, and nothing is sent, when it is longer than allowed.</summary>
    public bool Write<T>(T message, JsonTypeInfo<T> type, int most = MaxLength)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, type);
        if (body.Length > most) return false;
        var frame = new byte[sizeof(int) + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, body.Length);
        body.CopyTo(frame, sizeof(int));
        output.Write(frame);
        output.Flush();
        return true;
    }
}
