using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Identity;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Identity;

/// <summary>
/// <c>registry-host token reset</c>: a new token for an administrator, for whoever holds the database and has no token
/// left. Tokens that there are stay as they are. It is in the audit log, by the registry itself.
/// </summary>
static class TokenCommand
{
    public static async Task RunAsync(string verb, string[] args)
    {
        if (verb != "reset") throw new StartupException($"'token {verb}' is not a command; write token reset.");
        await using var app = RegistryApp.Build(args);
        await using var scope = app.Services.CreateAsyncScope();
        var secret = await ResetAsync(scope.ServiceProvider, app.Configuration["user"] ?? "admin");
        Console.WriteLine($"Admin token: {secret}");
    }

    static async Task<string> ResetAsync(IServiceProvider services, string handle)
    {
        var db = services.GetRequiredService<RegistryDb>();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
            throw new StartupException("The database is not up to date: start the registry once, or run migrate.");

        var key = handle.ToLowerInvariant();
        var admin = Role.Admin.Wire();
        var user = await db.Users.FirstOrDefaultAsync(row => row.HandleKey == key && row.DisabledAt == null
            && row.Grants.Any(grant => grant.Role == admin && grant.Models == "*"))
            ?? throw new StartupException(
                $"--user: '{handle}' is no administrator who may sign in. {await AdministratorsAsync(db, admin)}");
        var secret = TokenSecret.New();
        db.Tokens.Add(new TokenRecord
        {
            Id = secret.Id,
            UserId = user.Id,
            Name = "reset on the host",
            SecretHash = secret.Hash,
            CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
        });
        services.GetRequiredService<AuditTrail>().Record("token.created", "token", secret.Id.ToString(),
            new JsonObject { ["reset"] = true, ["user"] = user.Id.ToString() });
        await db.SaveChangesAsync();
        return secret.Reveal();
    }

    static async Task<string> AdministratorsAsync(RegistryDb db, string admin)
    {
        var handles = await db.Users.Where(row => row.DisabledAt == null
            && row.Grants.Any(grant => grant.Role == admin && grant.Models == "*"))
            .OrderBy(row => row.Handle).Select(row => row.Handle).Take(20).ToListAsync();
        return handles.Count == 0 ? "There is none." : $"Administrators are {string.Join(", ", handles)}.";
    }
}
