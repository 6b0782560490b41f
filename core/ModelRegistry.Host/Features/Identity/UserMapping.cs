using ModelRegistry.Client.Identity;
using ModelRegistry.Data.Identity;

namespace ModelRegistry.Host.Features.Identity;

static class UserMapping
{
    public static RoleGrant ToWire(GrantRecord row) => new(row.Role, row.Models, row.Environment);

    public static User ToWire(UserRecord row) => new(
        row.Id, row.Handle, row.DisplayName, row.Email, row.Kind, [.. row.Grants.Select(ToWire)], row.CreatedAt,
            row.DisabledAt);
}
