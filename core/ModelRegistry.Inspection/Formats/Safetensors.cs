using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Unicode;

namespace ModelRegistry.Inspection.Formats;

/// <summary>
/// Reads the header of a safetensors file (https://huggingface.co/docs/safetensors, file format) and holds it against
/// the file's length: tensors must cover the data section from its first byte to the last one, without holes, overlaps
/// or bytes behind. Tensor data is never read. The header may have at most 100,000,000 bytes, the reference's own
/// limit.
/// </summary>
public static class Safetensors
{
    public const long HeaderLimit = 100_000_000;

    /// <summary>Reads from the start of a seekable stream. Only I/O errors are thrown.</summary>
    public static SafetensorsReading Read(Stream file)
    {
        try
        {
            file.Position = 0;
            return new SafetensorsReading.Valid(ReadHeader(file));
        }
        catch (SafetensorsException broken)
        {
            return new SafetensorsReading.Invalid(broken.Code, broken.Message);
        }
        catch (InvalidOperationException)
        {
            return new SafetensorsReading.Invalid("malformed-header", "A text in the header is not valid Unicode.");
        }
        catch (JsonException malformed)
        {
            return new SafetensorsReading.Invalid(
                "malformed-header",
                $"The header is not JSON at line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}.");
        }
    }

    static SafetensorsHeader ReadHeader(Stream file)
    {
        Span<byte> prefix = stackalloc byte[8];
        if (file.ReadAtLeast(prefix, 8, throwOnEndOfStream: false) < 8)
        {
            throw new SafetensorsException("header-too-small",
                "The file ends before the 8 bytes of the header's length.");
        }

        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > HeaderLimit)
        {
            throw new SafetensorsException(
                "header-too-large", $"The header claims {length} bytes; the limit is {HeaderLimit}.");
        }

        var rest = file.Length - 8;
        if (length > (ulong)rest)
        {
            throw new SafetensorsException(
                "header-truncated", $"The header claims {length} bytes but only {rest} follow.");
        }

        var json = new byte[length];
        file.ReadExactly(json);
        if (!Utf8.IsValid(json)) throw new SafetensorsException("malformed-header", "The header is not UTF-8.");
        var parser = new SafetensorsHeaderParser(json);
        parser.Parse();
        CheckCover(parser.Tensors, (ulong)rest - length);
        return new(parser.Tensors.Count, parser.Parameters, parser.Dtypes, parser.Metadata,
            json is not [(byte)'{', ..]);
    }

    static void CheckCover(List<SafetensorsTensor> tensors, ulong dataLength)
    {
        tensors.Sort(static (a, b) => (a.Begin, a.End).CompareTo((b.Begin, b.End)));
        var covered = 0UL;
        foreach (var (name, begin, end) in tensors)
        {
            if (begin != covered)
            {
                var code = begin < covered ? "overlap" : "hole";
                throw new SafetensorsException(
                    code, $"Tensor '{name}' starts at {begin} where {covered} was expected ({code} in the data section).");
            }

            covered = end;
        }

        if (covered != dataLength)
        {
            throw new SafetensorsException(
                covered < dataLength ? "trailing-bytes" : "data-truncated",
                $"The tensors cover {covered} bytes but the data section has {dataLength}.");
        }
    }
}
