using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Data;
using ModelRegistry.Data.Audit;
using ModelRegistry.Data.Identity;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Evidence.Audit;
using ModelRegistry.Host.Audit;

namespace ModelRegistry.Host.Identity;

/// <summary>
/// What an empty database needs before anybody can use it: the head of the audit log, and a first administrator.
/// </summary>
sealed class FirstStart(RegistryDb db, AuditTrail audit, TimeProvider clock)
{
    /// <returns>The administrator's token, shown once and stored nowhere; null when the registry has users
    /// already.</returns>
    public async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (await db.AuditHead.AnyAsync(cancellationToken)) return null;

        var now = clock.GetUtcNow();
        var token = TokenSecret.New();
        var admin = new UserRecord
        {
            Id = Guid.CreateVersion7(),
            Handle = "admin",
            HandleKey = "admin",
            DisplayName = "Administrator",
            Kind = "person",
            CreatedAt = now,
        };
        admin.Grants.AddRange(new[] { Role.Admin, Role.ModelOwner }.Select(role => new GrantRecord
        {
            Id = Guid.CreateVersion7(),
            UserId = admin.Id,
            Role = role.Wire(),
            Models = "*",
            CreatedAt = now,
        }));
        db.AuditHead.Add(new AuditHeadRecord
        {
            Id = 1,
            Origin = $"model-registry/{Guid.CreateVersion7()}",
            Size = 0,
            Hash = AuditLeaf.NoPrevious,
        });
        db.Users.Add(admin);
        db.Tokens.Add(new TokenRecord
        {
            Id = token.Id,
            UserId = admin.Id,
            Name = "first start",
            SecretHash = token.Hash,
            CreatedAt = now,
        });
        audit.Record("registry.started", "registry", "registry");
        audit.Record("user.created", "user", admin.Id.ToString(), new JsonObject { ["roles"] = "Admin,ModelOwner" });
        audit.Record("token.created", "token", token.Id.ToString(), new JsonObject { ["user"] = admin.Id.ToString() });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return token.Reveal();
    }
}
