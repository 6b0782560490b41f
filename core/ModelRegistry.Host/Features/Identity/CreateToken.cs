using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Identity;
using ModelRegistry.Data;
using ModelRegistry.Data.Identity;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Api;
using ModelRegistry.Host.Audit;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Identity;

static class CreateToken
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/users/{handle}/tokens", Handle)
        .WithName(nameof(CreateToken))
        .WithSummary("Make an API token; its secret is shown in this answer only")
        .RequiresInHandler(Permission.TokenManage, TokenOwners.Early)
        .WithMetadata(new AnswersSecret())
        .Refuses(IdentityProblems.TokenTooWide)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Created<CreatedToken>, ProblemHttpResult>> Handle(
        string handle, NewToken request, RegistryDb db, TokenOwners owners, CurrentUser user, AuditTrail audit,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        var (owner, refused) = await owners.FindAsync(handle, cancellationToken);
        if (owner is null) return refused!;     // one of the two is always there

        var errors = Check(request, clock.GetUtcNow());
        if (errors.Count > 0) return Problem.Of(CommonProblems.InvalidValue, "The token was not made.", errors);

        var scopes = ScopesOf(request, user.Scopes);
        var wide = scopes.Scopes.FirstOrDefault(scope => !user.Scopes.Contain(scope));
        if (wide is not null) return TooWide(wide, user.Scopes);

        if (request.ExpiresAt > user.TokenExpiresAt) return TooLong(user.TokenExpiresAt.Value);

        var secret = TokenSecret.New();
        var row = new TokenRecord
        {
            Id = secret.Id,
            UserId = owner.Id,
            Name = request.Name,
            SecretHash = secret.Hash,
            Scopes = GrantReader.WriteScopes(scopes),
            CreatedAt = clock.GetUtcNow(),
            ExpiresAt = request.ExpiresAt ?? user.TokenExpiresAt,
        };
        db.Tokens.Add(row);
        audit.Record("token.created", "token", row.Id.ToString(), new JsonObject { ["user"] = owner.Id.ToString() });
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/v1/users/{owner.Handle}/tokens/{row.Id}",
            new CreatedToken(row.Id, row.Name, secret.Reveal(), row.ExpiresAt));
    }

    /// <summary>Without scopes of its own, a token has those of the token that it is made through.</summary>
    static TokenScopes ScopesOf(NewToken request, TokenScopes own) =>
        request.Scopes is { Count: > 0 } asked ? new([.. asked.Select(scope => TokenScope.Parse(scope))]) : own;

    static ProblemHttpResult TooWide(TokenScope wide, TokenScopes own) => Problem.Of(IdentityProblems.TokenTooWide,
        $"'{wide}' is more than the token in use may do ({string.Join(", ", own.Scopes)}).",
        new Dictionary<string, string[]> { ["scopes"] = [$"'{wide}' is wider than the token in use."] });

    static ProblemHttpResult TooLong(DateTimeOffset end) => Problem.Of(IdentityProblems.TokenTooWide,
        $"The token in use ends at {end:u}; a token made through it ends no later.",
        new Dictionary<string, string[]> { ["expiresAt"] = ["The time lies after the end of the token in use."] });

    static Dictionary<string, string[]> Check(NewToken request, DateTimeOffset now)
    {
        var errors = new Dictionary<string, string[]>();
        var wrong = (request.Scopes ?? []).Where(scope => !TokenScope.TryParse(scope, null, out _)).ToArray();
        if (wrong.Length > 0)
            errors["scopes"] = [.. wrong.Select(scope =>
                $"'{scope}' is no scope; write permission:models[@environment], such as version.submit:search/*.")];
        if (request.ExpiresAt <= now) errors["expiresAt"] = ["The time lies in the past."];
        return errors;
    }
}
