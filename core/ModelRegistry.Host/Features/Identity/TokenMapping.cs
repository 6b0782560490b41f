using System.Text.Json;
using ModelRegistry.Client.Identity;
using ModelRegistry.Data.Identity;
using ModelRegistry.Host.Api;

namespace ModelRegistry.Host.Features.Identity;

static class TokenMapping
{
    public static Token ToWire(TokenRecord row) => new(
        row.Id, row.Name,
        row.Scopes is null ? null : JsonSerializer.Deserialize(row.Scopes, CursorJson.Default.StringArray),
        row.CreatedAt, row.ExpiresAt, row.RevokedAt);

    /// <summary>Nothing of a token changes but that it is revoked, once.</summary>
    public static string ETag(TokenRecord row) => $"\"{row.Id:N}{(row.RevokedAt is null ? "" : "-revoked")}\"";
}
