using System.Text.Json;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Which model and version a document speaks of, and whose it is, as far as it says.</summary>
sealed record Subject(string? Group, string? Model, string? Version, string? Team)
{
    public static Subject Of(JsonElement document) =>
        Of(Text(document, "group"), Text(document, "name"), Text(document, "version"), Text(document, "team"));

    public static Subject Of(string? group, string? name, string? version, string? team) =>
        new(group, group is null || name is null ? null : $"{group}/{name}", version, team);

    static string? Text(JsonElement document, string name) =>
        JsonMembers.Find(JsonMembers.Find(document, "identity"), name) is { ValueKind: JsonValueKind.String } value
            ? JsonMembers.Text(value) : null;
}
