using System.Text.Json;
using ModelRegistry.Data.Identity;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;

namespace ModelRegistry.Host.Identity;

/// <summary>Grants and scopes as they are stored, and back.</summary>
static class GrantReader
{
    public static Grant Read(GrantRecord row) => new(
        RoleNames.TryParse(row.Role, out var role) ? role
            : throw new FormatException($"Stored role {row.Role} is unknown."),
        ModelPattern.Parse(row.Models),
        row.Environment is null ? null : EnvironmentName.Parse(row.Environment));

    /// <summary>No stored scopes: the token may do all that its user may.</summary>
    public static TokenScopes ReadScopes(string? json) => json is null
        ? TokenScopes.Unlimited
        : new([.. (JsonSerializer.Deserialize(json, CursorJson.Default.StringArray) ?? [])
            .Select(scope => TokenScope.Parse(scope))]);

    public static string? WriteScopes(TokenScopes scopes) => scopes.Contain(TokenScopes.Unlimited.Scopes[0])
        ? null
        : JsonSerializer.Serialize([.. scopes.Scopes.Select(scope => scope.ToString())],
            CursorJson.Default.StringArray);
}
