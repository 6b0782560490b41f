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
        if (await terms.ErrorsAsync(name, request, user.Handle, cancellationToken) is { Count: > 0 } errors)
            return Problem.Of(ExceptionProblems.Invalid, "The exception was not granted.", errors);
        _ = RoleNames.TryParse(request.Role, out var role);     // the terms have seen to it
        return NotHeld(name, role) ?? await UnknownAsync(model, request.Version, cancellationToken);
    }

    /// <summary>Why nobody could grant what is asked for; null when somebody could.</summary>
    public async Task<ProblemHttpResult?> RefusalAsync(
        ModelRecord model, NewExceptionRequest request, CancellationToken cancellationToken) =>
        await terms.ErrorsAsync(ModelName.Parse($"{model.Group}/{model.Name}"), request, cancellationToken)
            is { Count: > 0 } errors
            ? Problem.Of(ExceptionProblems.Invalid, "The request was not taken: nobody could grant it.", errors)
            : await UnknownAsync(model, request.Version, cancellationToken);

    /// <summary>Why somebody does not decide about a rule in a role; null when they do.</summary>
    public async Task<(ProblemHttpResult? Refused, Role Role)> RoleRefusalAsync(
        ModelRecord model, string rule, string roleName, CancellationToken cancellationToken)
    {
        var name = ModelName.Parse($"{model.Group}/{model.Name}");
        var (error, role) = await terms.RoleErrorAsync(name, rule, roleName, cancellationToken);
        return (error is null
            ? NotHeld(name, role)
            : Problem.Of(ExceptionProblems.Invalid, "Nothing was decided.",
                new Dictionary<string, string[]> { ["role"] = [error] }), role);
    }

    ProblemHttpResult? NotHeld(ModelName name, Role role) =>
        access.RolesFor(Permission.ExceptionGrant, name).Contains(role)
            ? null
            : Problem.Of(CommonProblems.Forbidden,
                $"You do not hold the role {role.Wire()} for {name}, so you cannot decide about exceptions in it.");

    async Task<ProblemHttpResult?> UnknownAsync(
        ModelRecord model, string? version, CancellationToken cancellationToken) =>
        version is null || await db.Versions.AnyAsync(
            row => row.ModelId == model.Id && row.Version == version, cancellationToken)
            ? null
            : Problem.Of(CommonProblems.NotFound, $"{model.Group}/{model.Name} has no version {version}.");

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
