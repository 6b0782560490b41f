using System.Security.Cryptography;
using ModelRegistry.Schema;
using ModelRegistry.Schema.Generating;

namespace ModelRegistry.Host.Features.Schemas;

/// <summary>The JSON Schema of the metadata, written once, and its entity tag.</summary>
sealed class MetadataSchemaText(MetadataSchema schema)
{
    readonly Lazy<byte[]> _utf8 = new(() => MetadataJsonSchema.Write(schema));

    public byte[] Utf8 => _utf8.Value;

    public string ETag => $"\"{Convert.ToHexStringLower(SHA256.HashData(Utf8))[..32]}\"";
}
