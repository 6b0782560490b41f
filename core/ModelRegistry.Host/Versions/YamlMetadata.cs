using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ModelRegistry.Schema;
using YamlDotNet.Core;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// Converts metadata from YAML to JSON. The schema decides what a bare word is: where it says text, <c>2.30</c>,
/// <c>no</c> and <c>2025-09-10</c> stay the texts that they look like. Where it says nothing, the words of YAML's core
/// schema hold (true, false, null, numbers). Aliases, anchors, tags and second documents are refused; nesting and size
/// are limited as for JSON (<see cref="MetadataLimits"/>).
/// </summary>
sealed class YamlMetadata(MetadataSchema schema)
{
    readonly JsonWriterOptions _writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public BodyReading Read(byte[] utf8)
    {
        if (!Utf8.IsValid(utf8))
            return new BodyReading.Unreadable(MalformedMetadata.Answer("The document is not UTF-8.", 0, 0));
        try
        {
            using var json = new MemoryStream();
            using (var writer = new Utf8JsonWriter(json, _writing))
                new YamlToJson(new GuardedYaml(new Parser(new StringReader(Encoding.UTF8.GetString(utf8)))), writer)
                    .Document(schema.Root);
            return new BodyReading.Json(json.ToArray());
        }
        catch (YamlException error)
        {
            return new BodyReading.Unreadable(
                MalformedMetadata.Answer(Reason(error), error.Start.Line, error.Start.Column));
        }
    }

    static string Reason(YamlException error) =>
        error.InnerException is YamlException inner ? Reason(inner) : error.Message;
}
