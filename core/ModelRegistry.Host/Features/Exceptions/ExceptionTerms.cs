using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Governance;
using ModelRegistry.Policy;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Features.Exceptions;

/// <summary>Holds an exception against what the rule says about waiving it.</summary>
sealed class ExceptionTerms(PackLibrary packs, ExceptionRules rules, TimeProvider clock)
{
    const int MostControls = 50;
    const int LongestControl = 500;

    /// <summary>What is wrong with it, by field; empty when it may be granted.</summary>
    public Dictionary<string, string[]> Errors(ModelName model, NewException request, string grantor)
    {
        var errors = new Dictionary<string, string[]>();
        if (packs.Rule(request.RuleId) is not { } rule) errors["ruleId"] = [NoRule(request.RuleId)];
        else if (!RoleNames.TryParse(request.Role, out var role)) errors["role"] = [$"'{request.Role}' is no role."];
        else if (request.Version is not null && !SemanticVersion.TryParse(request.Version, null, out _))
            errors["version"] = [$"'{request.Version}' is no semantic version."];
        else if (request.Controls is { } controls && (controls.Count > MostControls
            || controls.Any(control => control.Length > LongestControl)))
            errors["controls"] = [$"At most {MostControls} controls of at most {LongestControl} characters are taken."];
        else if (rules.Check(Grant(model, request, role, grantor), Limits(rule)) is { Count: > 0 } reasons)
            errors[request.RuleId] = [.. reasons];
        return errors;
    }

    /// <summary>The same for a request: whether anybody could grant it.</summary>
    public Dictionary<string, string[]> Errors(ModelName model, NewExceptionRequest request) => Errors(model,
        new NewException(request.RuleId, packs.Rule(request.RuleId)?.Waivable.By.FirstOrDefault() ?? Role.Mrc.Wire(),
            request.Rationale, request.Until, request.Controls, request.Version), grantor: "somebody else");

    /// <summary>Why a rule is not waived in a role; null when it is.</summary>
    public string? RoleError(string ruleId, string roleName, out Role role) =>
        !RoleNames.TryParse(roleName, out role) ? $"'{roleName}' is no role."
        : packs.Rule(ruleId) is { } rule && !rule.Waivable.By.Contains(role.Wire())
            ? $"{ruleId} is waived by {string.Join(" or ", rule.Waivable.By)}, not by {role.Wire()}."
        : null;

    ExceptionGrant Grant(ModelName model, NewException request, Role role, string grantor) => new(
        request.RuleId, model,
        SemanticVersion.TryParse(request.Version, null, out var version) ? version : null,
        request.Rationale, request.Controls ?? [], request.RequestedBy ?? "", grantor, role,
        Start(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)), Start(request.Until));

    ExceptionLimits Limits(RuleInfo rule)
    {
        var today = Start(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        return new(!rule.Waivable.Never,
            [.. rule.Waivable.By.Select(name =>
                RoleNames.TryParse(name, out var role) ? role : (Role?)null).OfType<Role>()],
            CalendarDuration.TryParse(rule.Waivable.Longest, out var longest) ? longest.After(today) - today : null,
            rule.Waivable.NeedsControls);
    }

    string NoRule(string id)
    {
        var near = Suggestions.Nearest(id, packs.Policies.Packs.SelectMany(pack => pack.Rules).Select(rule => rule.Id));
        return $"No policy pack has a rule '{id}'.{(near is null ? "" : $" Did you mean {near}?")}";
    }

    static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
