using System.Buffers;
using System.Globalization;
using System.Text;

namespace ModelRegistry.Evidence.Audit;

/// <summary>Lays out a leaf whose event is canonical already; the five members stand in JCS order.</summary>
static class LeafBytes
{
    public static byte[] Write(string log, long seq, string previous, ReadOnlySpan<byte> canonicalEvent)
    {
        var output = new ArrayBufferWriter<byte>(canonicalEvent.Length + log.Length + 160);
        output.Write("{\"event\":"u8);
        output.Write(canonicalEvent);
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $",\"log\":\"{Escaped(log)}\",\"prev\":\"{previous}\",\"seq\":\"{seq}\",\"v\":{AuditLeaf.FormatVersion}}}"),
            output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>A log's name is visible ASCII, so only two characters need an escape.</summary>
    static string Escaped(string log) =>
        log.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
