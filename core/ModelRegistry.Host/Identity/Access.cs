using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Domain.Deployments;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Identity;

/// <summary>
/// What the person asking may do. Endpoints whose model or environment is not in the route ask it themselves.
/// </summary>
sealed class Access(AccessRules rules, CurrentUser user, AskedModel asked)
{
    /// <summary>Null when it is allowed, else the answer to send.</summary>
    public ProblemHttpResult? Check(
        Permission permission, ModelName? model = null, EnvironmentName? environment = null) =>
        Decide(permission, model, environment) is not AccessDecision.Denied denied ? null
            : asked.IdOf(model) is { } id && Decide(Permission.ModelRead, model) is AccessDecision.Denied
                ? AskedModel.Unknown(id)        // the name that the id stands for is not for the caller
            : Problem.Of(CommonProblems.Forbidden, denied.Reason, errors: null, ("missing", denied.Missing.Wire()));

    /// <summary>
    /// Null when it is allowed on the model, or on some model where none is given, in one environment at least. What
    /// only filters is allowed to everybody: they find nothing.
    /// </summary>
    public ProblemHttpResult? CheckAnywhere(Permission permission, ModelName? model = null) =>
        (permission.OnlyReads() && model is null) || rules.Anywhere(permission, model, user.Grants, user.Scopes)
            ? null
            : Check(permission, model);

    AccessDecision Decide(Permission permission, ModelName? model, EnvironmentName? environment = null) =>
        rules.Decide(new AccessRequest(permission, model, environment), user.Grants, user.Scopes);

    public bool Allows(Permission permission, ModelName? model = null, EnvironmentName? environment = null) =>
        Check(permission, model, environment) is null;

    /// <summary>Whether the permission is held for every model: lists then need no filter.</summary>
    public bool AllowsEverywhere(Permission permission) => rules.ModelsWith(permission, user.Grants)
        .Any(pattern => pattern.IsEverything) && Check(permission) is null;

    /// <summary>The models for which a reading permission is held, for filtering lists.</summary>
    public ModelReach Reach(Permission permission) => new(
    [
        rules.ModelsWith(permission, user.Grants),
        [
            .. user.Scopes.Scopes
                .Where(scope => scope.Environment is null
                    && (scope.Permission is null || scope.Permission == permission))
                .Select(scope => scope.Models).Distinct(),
        ],
    ]);

    /// <summary>The roles of the person asking that allow this, with their grants' reach.</summary>
    public IReadOnlyList<Role> RolesFor(Permission permission, ModelName model, EnvironmentName? environment = null) =>
        rules.Decide(new AccessRequest(permission, model, environment), user.Grants, user.Scopes)
            is AccessDecision.Allowed allowed ? allowed.Roles : [];
}
