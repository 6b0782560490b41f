using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// JSON merge patch (RFC 7396): members of the patch replace those of the target, objects are merged, null removes.
/// </summary>
sealed class MergePatch
{
    readonly JsonSerializerOptions _asWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The patched document, UTF-8.</summary>
    public byte[] Apply(string target, JsonObject patch)
    {
        var patched = Apply(JsonNode.Parse(target), patch);
        return Encoding.UTF8.GetBytes(patched.ToJsonString(_asWritten));
    }

    /// <summary>MergePatch of RFC 7396, section 2.</summary>
    static JsonObject Apply(JsonNode? target, JsonObject patch)
    {
        var result = target?.DeepClone() as JsonObject ?? [];
        foreach (var (name, value) in patch)
        {
            if (value is null) result.Remove(name);
            else result[name] = value is JsonObject inner ? Apply(result[name], inner) : value.DeepClone();
        }
        return result;
    }
}
