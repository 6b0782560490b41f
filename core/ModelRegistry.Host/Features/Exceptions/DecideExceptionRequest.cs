using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Audit;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Facts;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Exceptions;

static class DecideExceptionRequest
{
    const string One = $"{ExceptionsFeature.Model}/exception-requests/{{request:guid}}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Refusals(routes.MapPost($"{One}/approve", Approve), "ApproveExceptionRequest",
            "Grant the exception that was asked for, in a role that the rule names", Permission.ExceptionGrant);
        Refusals(routes.MapPost($"{One}/deny", Deny), "DenyExceptionRequest",
            "Deny the exception that was asked for, in a role that the rule names", Permission.ExceptionGrant);
        Refusals(routes.MapPost($"{One}/withdraw", Withdraw), "WithdrawExceptionRequest",
            "Take the own request for an exception back", Permission.ExceptionRequest);
    }

    static void Refusals(RouteHandlerBuilder route, string name, string summary, Permission permission) => route
        .WithName(name).WithSummary(summary).Requires(permission)
        .Refuses(ExceptionProblems.Decided, ExceptionProblems.Invalid, GateProblems.SegregationOfDuties)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<ExceptionRequestEntry>, ProblemHttpResult>> Approve(
        string group, string name, Guid request, ExceptionVerdict verdict, OpenRequests requests, ExceptionCheck check,
        ExceptionWriter writer, ExceptionRequestLog log, CancellationToken cancellationToken)
    {
        var (found, missing) = await requests.FindAsync(group, name, request, cancellationToken);
        if (found is not var (model, row, by)) return missing!;      // one of the two is always there
        var grant = new NewException(
            row.RuleId, verdict.Role, row.Rationale, row.Until, ExceptionFacts.Controls(row.Controls), row.Version, by);
        if (await check.RefusalAsync(model, grant, cancellationToken) is { } refused) return refused;

        _ = RoleNames.TryParse(verdict.Role, out var role);      // the check has seen to it
        writer.Grant(model, grant, row.Id);
        log.Close(row, "approved", AuditActions.ExceptionApproved, verdict.Reason, role);
        return await requests.SaveAsync(row, cancellationToken);
    }

    static async Task<Results<Ok<ExceptionRequestEntry>, ProblemHttpResult>> Deny(
        string group, string name, Guid request, ExceptionVerdict verdict, OpenRequests requests, ExceptionCheck check,
        ExceptionRequestLog log, CancellationToken cancellationToken)
    {
        var (found, missing) = await requests.FindAsync(group, name, request, cancellationToken);
        if (found is not var (model, row, _)) return missing!;
        var (refused, role) = await check.RoleRefusalAsync(model, row.RuleId, verdict.Role, cancellationToken);
        if (refused is not null) return refused;

        log.Close(row, "denied", AuditActions.ExceptionDenied, verdict.Reason, role);
        return await requests.SaveAsync(row, cancellationToken);
    }

    static async Task<Results<Ok<ExceptionRequestEntry>, ProblemHttpResult>> Withdraw(
        string group, string name, Guid request, ReasonRequest body, OpenRequests requests, CurrentUser user,
        ExceptionRequestLog log, CancellationToken cancellationToken)
    {
        var (found, missing) = await requests.FindAsync(group, name, request, cancellationToken);
        if (found is not var (_, row, by)) return missing!;
        if (row.RequestedBy != user.Id)
            return Problem.Of(CommonProblems.Forbidden, $"{by} asked for it, and nobody else withdraws it.");

        log.Close(row, "withdrawn", AuditActions.ExceptionWithdrawn, body.Reason);
        return await requests.SaveAsync(row, cancellationToken);
    }
}
