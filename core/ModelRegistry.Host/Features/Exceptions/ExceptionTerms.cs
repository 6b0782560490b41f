using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Policy;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Features.Exceptions;

/// <summary>
/// Holds an exception against what the rule says about waiving it. An exception holds wherever its rule is in force for
/// the model, so it has to meet the terms of the rule in every environment.
/// </summary>
sealed class ExceptionTerms(PackShelf shelf, ExceptionRules rules, TimeProvider clock)
{
    const int MostControls = 50;
    const int LongestControl = 500;

    /// <summary>What is wrong with it, by field; empty when it may be granted.</summary>
    public async ValueTask<Dictionary<string, string[]>> ErrorsAsync(
        ModelName model, NewException request, string grantor, CancellationToken cancellationToken)
    {
        var packs = await shelf.CurrentAsync(cancellationToken);
        return Errors(packs, model, request, grantor, RulesOf(packs, model, request.RuleId));
    }

    /// <summary>The same for a request: whether anybody could grant it.</summary>
    public async ValueTask<Dictionary<string, string[]>> ErrorsAsync(
        ModelName model, NewExceptionRequest request, CancellationToken cancellationToken)
    {
        var packs = await shelf.CurrentAsync(cancellationToken);
        var found = RulesOf(packs, model, request.RuleId);
        var role = found.Count == 0 ? null : found.Select(rule => rule.Waivable.By).Aggregate<IEnumerable<string>>(
            (some, other) => some.Intersect(other)).FirstOrDefault() ?? found[0].Waivable.By.FirstOrDefault();
        return Errors(packs, model,
            new NewException(request.RuleId, role ?? Role.Mrc.Wire(), request.Rationale, request.Until,
                request.Controls, request.Version), grantor: "somebody else", found);
    }

    /// <summary>Why a rule is not waived in a role; null when it is.</summary>
    public async ValueTask<(string? Error, Role Role)> RoleErrorAsync(
        ModelName model, string ruleId, string roleName, CancellationToken cancellationToken)
    {
        if (!RoleNames.TryParse(roleName, out var role)) return ($"'{roleName}' is no role.", default);
        var packs = await shelf.CurrentAsync(cancellationToken);
        var other = RulesOf(packs, model, ruleId).FirstOrDefault(rule => !rule.Waivable.By.Contains(role.Wire()));
        return (other is null ? null
            : $"{ruleId} is waived by {string.Join(" or ", other.Waivable.By)}, not by {role.Wire()}.", role);
    }

    Dictionary<string, string[]> Errors(
        PacksInForce packs, ModelName model, NewException request, string grantor, IReadOnlyList<RuleInfo> found)
    {
        var errors = new Dictionary<string, string[]>();
        if (found.Count == 0) errors["ruleId"] = [NoRule(packs, model, request.RuleId)];
        else if (!RoleNames.TryParse(request.Role, out var role)) errors["role"] = [$"'{request.Role}' is no role."];
        else if (request.Version is not null && !SemanticVersion.TryParse(request.Version, null, out _))
            errors["version"] = [$"'{request.Version}' is no semantic version."];
        else if (request.Controls is { } controls && (controls.Count > MostControls
            || controls.Any(control => control.Length > LongestControl)))
            errors["controls"] = [$"At most {MostControls} controls of at most {LongestControl} characters are taken."];
        else if (found.SelectMany(rule => rules.Check(Grant(model, request, role, grantor), Limits(rule)))
            .Distinct().ToArray() is { Length: > 0 } reasons)
            errors[request.RuleId] = reasons;
        return errors;
    }

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

    static IReadOnlyList<RuleInfo> RulesOf(PacksInForce packs, ModelName model, string id) =>
        [.. packs.AllFor(model.Group, model.Name).SelectMany(set => set.Rules).Where(rule => rule.Id == id)];

    static string NoRule(PacksInForce packs, ModelName model, string id)
    {
        var near = Suggestions.Nearest(
            id, packs.AllFor(model.Group, model.Name).SelectMany(set => set.Rules).Select(rule => rule.Id).Distinct());
        return $"No policy pack has a rule '{id}'.{(near is null ? "" : $" Did you mean {near}?")}";
    }

    static DateTimeOffset Start(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
