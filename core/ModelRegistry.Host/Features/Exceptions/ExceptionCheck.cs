using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ModelRegistry.Client.Governance;
using ModelRegistry.Data;
using ModelRegistry.Data.Models;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.Exceptions;

/// <summary>
/// Who may grant an exception, and to what. Whoever had a hand in a version that it reaches may not; nor may whoever
/// asked for it.
/// </summary>
sealed class ExceptionCheck(
    RegistryDb db, CurrentUser user, Access access, SegregationOfDuties duties, ExceptionTerms terms,
    PeopleOnly people)
{
    public async Task<ProblemHttpResult?> RefusalAsync(
        ModelRecord model, NewException request, CancellationToken cancellationToken)
    {
        if (await people.RefusalAsync("An exception", cancellationToken) is { } nobody) return nobody;
        var makers = await MakersAsync(model, request.Version, cancellationToken);
        if (duties.Check(user.Id.ToString(), makers) is DutyCheck.Refused maker)
            return Problem.Of(GateProblems.SegregationOfDuties, maker.Reason, errors: null, ("rule", maker.RuleId));
        var name = ModelName.Parse($"{model.Group}/{model.Name}");
        if (terms.Errors(name, request, user.Handle) is { Count: > 0 } errors)
            return Problem.Of(ExceptionProblems.Invalid, "The exception was not granted.", errors);
        _ = RoleNames.TryParse(request.Role, out var role);     // the terms have seen to it
        if (!access.RolesFor(Permission.ExceptionGrant, name).Contains(role))
            return Problem.Of(CommonProblems.Forbidden,
                $"You do not hold the role {role.Wire()} for {name}, so you cannot grant exceptions in it.");
        return request.Version is null || await db.Versions.AnyAsync(
            row => row.ModelId == model.Id && row.Version == request.Version, cancellationToken)
            ? null
            : Problem.Of(CommonProblems.NotFound, $"{name} has no version {request.Version}.");
    }

    async Task<List<string>> MakersAsync(ModelRecord model, string? version, CancellationToken cancellationToken)
    {
        var versions = db.Versions.AsNoTracking()
            .Where(row => row.ModelId == model.Id && (version == null || row.Version == version));
        var authors = await db.VersionAuthors.AsNoTracking()
            .Where(row => versions.Any(one => one.Id == row.VersionId)).Select(row => row.UserId)
            .Union(versions.Select(row => row.CreatedBy)).ToListAsync(cancellationToken);
        return [.. authors.Append(model.CreatedBy).Select(author => author.ToString())];
    }
}
