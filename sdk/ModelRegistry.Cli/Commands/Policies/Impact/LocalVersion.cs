using System.Text.Json;

namespace ModelRegistry.Cli.Commands.Policies.Impact;

/// <summary>What a document says about the version that it is of.</summary>
sealed record LocalVersion(string Model, string Version, string? Tier, IReadOnlyList<string> Owners)
{
    /// <param name="document">The document.</param>
    /// <param name="place">The name of one that does not say whose it is.</param>
    public static LocalVersion Of(JsonElement document, string place)
    {
        var (group, name) = (Text(document, "identity", "group"), Text(document, "identity", "name"));
        var owners = Member(Member(document, "identity"), "owners");
        return new(
            group is null || name is null ? place : $"{group}/{name}", Text(document, "identity", "version") ?? "",
            Text(document, "risk", "tier"),
            owners switch
            {
                { ValueKind: JsonValueKind.Array } list =>
                    [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String)
                        .Select(one => one.GetString() ?? "")],
                { ValueKind: JsonValueKind.String } one => [one.GetString() ?? ""],
                _ => [],
            });
    }

    static string? Text(JsonElement document, string block, string name) =>
        Member(Member(document, block), name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(name, out var value)
            ? value
            : null;
}
