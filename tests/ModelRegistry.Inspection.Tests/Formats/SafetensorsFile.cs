using System.Buffers.Binary;
using System.Text;

namespace ModelRegistry.Inspection.Tests.Formats;

static class SafetensorsFile
{
    public static byte[] Of(string header, int dataBytes)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var file = new byte[8 + json.Length + dataBytes];
        BinaryPrimitives.WriteInt64LittleEndian(file, json.Length);
        json.CopyTo(file, 8);
        return file;
    }
}
