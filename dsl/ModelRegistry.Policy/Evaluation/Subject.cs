using System.Text.Json;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Which model and version a document speaks of, as far as it says.</summary>
sealed record Subject(string? Group, string? Model, string? Version)
{
    public static Subject Of(JsonElement document) =>
        Of(Text(document, "group"), Text(document, "name"), Text(document, "version"));

    public static Subject Of(string? group, string? name, string? version) =>
        new(group, group is null || name is null ? null : $"{group}/{name}", version);

    static string? Text(JsonElement document, string name) =>
        JsonMembers.Find(JsonMembers.Find(document, "identity"), name) is { ValueKind: JsonValueKind.String } value
            ? JsonMembers.Text(value) : null;
}
