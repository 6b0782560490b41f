using ModelRegistry.Domain.Models;

namespace ModelRegistry.Domain.Governance;

/// <summary>Decides requests: denied, unless a grant allows it and the token, if one is used, does not narrow it
/// away.</summary>
public sealed class AccessRules(RolePermissions permissions)
{
    /// <summary>Decides a request of somebody who has these grants, through a token with these scopes.</summary>
    public AccessDecision Decide(AccessRequest request, IEnumerable<Grant> grants, TokenScopes scopes)
    {
        Role[] roles =
        [
            .. grants.Where(grant => permissions.Allows(grant.Role, request.Permission) && grant.Reaches(request))
                .Select(grant => grant.Role).Distinct(),
        ];
        if (roles.Length == 0)
            return Denied(request, $"No role of yours allows {request}. {Holders(request.Permission)}");
        return scopes.Allow(request)
            ? new AccessDecision.Allowed(roles)
            : Denied(request, $"The scopes of this token do not include {request}.");
    }

    /// <summary>
    /// Whether a permission is held on a model, on any where none is given, in one environment at least: who has it
    /// nowhere need not be asked for details.
    /// </summary>
    public bool Anywhere(Permission permission, ModelName? model, IEnumerable<Grant> grants, TokenScopes scopes) =>
        grants.Any(grant => permissions.Allows(grant.Role, permission)
            && (model is null || grant.Models.Covers(model)))
        && scopes.Scopes.Any(scope => (scope.Permission is null || scope.Permission == permission)
            && (model is null || scope.Models.Covers(model)));

    /// <summary>
    /// The models on which a permission is held, as patterns, for filtering lists. A token's scopes narrow further:
    /// a model counts when one of these covers it and <see cref="TokenScopes.Allow"/> says yes.
    /// </summary>
    public IReadOnlyList<ModelPattern> ModelsWith(Permission permission, IEnumerable<Grant> grants) =>
    [
        .. grants.Where(grant => permissions.Allows(grant.Role, permission)
            && (grant.Environment is null || permission.OnlyReads())).Select(grant => grant.Models).Distinct(),
    ];

    static AccessDecision.Denied Denied(AccessRequest request, string reason) => new(request.Permission, reason);

    string Holders(Permission permission) =>
        $"Roles that have {permission.Wire()}: "
        + $"{string.Join(", ", permissions.RolesWith(permission).Select(role => role.Wire()))}.";
}
