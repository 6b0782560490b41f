using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Identity;
using ModelRegistry.Data;
using ModelRegistry.Data.Identity;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Identity;

static partial class CreateUser
{
    /// <summary>A user has at most so many grants.</summary>
    public const int MostGrants = 100;

    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/users", Handle)
        .WithName(nameof(CreateUser))
        .WithSummary("Make a user or a service account, with roles")
        .Requires(Permission.UserManage)
        .Refuses(IdentityProblems.GrantInvalid, IdentityProblems.UserExists)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<User>, ProblemHttpResult>> Handle(
        NewUser request, RegistryDb db, AuditTrail audit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Check(request) is { Count: > 0 } errors)
            return Problem.Of(IdentityProblems.GrantInvalid, "The user was not made.", errors);

        var key = request.Handle.ToLowerInvariant();
        if (await db.Users.AnyAsync(user => user.HandleKey == key, cancellationToken)) return Exists(request);

        var row = Row(request, key, clock.GetUtcNow());
        db.Users.Add(row);
        audit.Record("user.created", "user", row.Id.ToString(),
            new JsonObject { ["roles"] = string.Join(",", row.Grants.Select(grant => grant.Role).Distinct()) },
            new Dictionary<string, string> { ["handle"] = row.Handle });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException error) when (UniqueViolation.Is(error))
        {
            db.ChangeTracker.Clear();
            if (!await db.Users.AnyAsync(user => user.HandleKey == key, cancellationToken)) throw;
            return Exists(request);     // another request made the user meanwhile
        }
        return TypedResults.Created($"/api/v1/users/{row.Handle}", UserMapping.ToWire(row));
    }

    static ProblemHttpResult Exists(NewUser request) =>
        Problem.Of(IdentityProblems.UserExists, $"There is a user {request.Handle} already.");

    static UserRecord Row(NewUser request, string key, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7();
        return new UserRecord
        {
            Id = id,
            Handle = request.Handle,
            HandleKey = key,
            DisplayName = request.DisplayName ?? request.Handle,
            Email = request.Email,
            Kind = request.Kind,
            CreatedAt = now,
            Grants =
            [
                .. request.Grants.Select(grant => new GrantRecord
                {
                    Id = Guid.CreateVersion7(),
                    UserId = id,
                    Role = RoleNames.TryParse(grant.Role, out var role) ? role.Wire() : grant.Role,
                    Models = grant.Models,
                    Environment = grant.Environment,
                    CreatedAt = now,
                }),
            ],
        };
    }

    static Dictionary<string, string[]> Check(NewUser request)
    {
        var errors = new Dictionary<string, string[]>();
        if (!HandleShape.IsMatch(request.Handle))
            errors["handle"] =
                ["A handle has 1 to 64 letters, digits, dots, dashes or underscores; the first is a letter or digit."];
        if (request.Kind is not ("person" or "service")) errors["kind"] =
            [$"'{request.Kind}' is neither person nor service."];
        if (request.Grants.Count > MostGrants)
            errors["grants"] = [$"There are {request.Grants.Count} grants; a user has at most {MostGrants}."];
        for (var i = 0; i < Math.Min(request.Grants.Count, MostGrants); i++)
        {
            var grant = request.Grants[i];
            if (!RoleNames.TryParse(grant.Role, out _))
                errors[$"grants[{i}].role"] = [$"'{grant.Role}' is no role. Roles are {AllRoles()}."];
            if (!ModelPattern.TryParse(grant.Models, null, out _))
                errors[$"grants[{i}].models"] =
                    [$"'{grant.Models}' is no model pattern; write *, search/* or search/answer-bot."];
            if (grant.Environment is not null && !EnvironmentName.TryParse(grant.Environment, null, out _))
                errors[$"grants[{i}].environment"] = [$"'{grant.Environment}' is no environment's name."];
        }
        return errors;
    }

    static string AllRoles() => string.Join(", ", Enum.GetValues<Role>().Select(role => role.Wire()));

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z")]
    static partial Regex HandleShape { get; }
}
