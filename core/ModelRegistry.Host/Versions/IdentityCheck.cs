using System.Text.Json;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// Holds what the metadata says of group, name and version against the address it was sent to. They may be left out.
/// </summary>
static class IdentityCheck
{
    public static IEnumerable<KeyValuePair<string, string[]>> Errors(JsonElement document, string model, string version)
    {
        if (!document.TryGetProperty("identity", out var identity) || identity.ValueKind != JsonValueKind.Object)
            yield break;
        var slash = model.IndexOf('/');
        foreach (var (member, right, exact) in new[]
        {
            ("group", model[..slash], false), ("name", model[(slash + 1)..], false), ("version", version, true),
        })
        {
            if (!identity.TryGetProperty(member, out var value) || value.ValueKind != JsonValueKind.String) continue;
            var said = value.GetString() ?? "";
            if (said.Equals(right, exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase)) continue;
            yield return new($"identity.{member}",
                [$"The metadata is for another {member} than the address, which says `{right}`. "
                    + $"Write `{right}`, or send the metadata to the version that it is about."]);
        }
    }
}
