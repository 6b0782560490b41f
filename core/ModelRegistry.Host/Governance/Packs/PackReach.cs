using System.Diagnostics.CodeAnalysis;
using ModelRegistry.Data.Governance;
using ModelRegistry.Domain.Governance;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>
/// Where a pack is in force: one environment or all, and all models, those of a group, or one. Where several reaches
/// cover an event, the narrower scope holds, and of equal scopes the one that names the environment.
/// </summary>
/// <param name="Environment">Null for all, and for events without an environment.</param>
/// <param name="Group">Lower case; null for all models.</param>
/// <param name="Name">Lower case; null for all models of the group.</param>
sealed record PackReach(string? Environment, string? Group, string? Name)
{
    public const string All = "*";

    public static PackReach Everywhere => new(null, null, null);

    public string EnvironmentText => Environment ?? All;

    public string ScopeText => Group is null ? All : $"{Group}/{Name ?? All}";

    /// <summary>The higher one holds.</summary>
    public int Rank => (Name is not null ? 4 : Group is not null ? 2 : 0) + (Environment is null ? 0 : 1);

    /// <summary>Whether it covers an event; an event without an environment is covered by all environments only.
    /// </summary>
    public bool Covers(string? environment, string group, string name) =>
        (Environment is null || Environment == environment)
        && (Group is null || Group.Equals(group, StringComparison.OrdinalIgnoreCase))
        && (Name is null || Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads <c>*</c> or an environment's name, and <c>*</c>, <c>group/*</c> or <c>group/name</c>.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="scope">The models.</param>
    /// <param name="reach">What they say.</param>
    /// <param name="errors">What is wrong, by field; empty when nothing is.</param>
    public static bool TryParse(
        string? environment, string? scope, [NotNullWhen(true)] out PackReach? reach,
        out Dictionary<string, string[]> errors)
    {
        errors = [];
        EnvironmentName? place = null;
        if (environment is not (null or All) && !EnvironmentName.TryParse(environment, out place, out var reason))
            errors["environment"] = [$"'{environment}' is no environment. {reason} Or write * for all of them."];
        var parts = scope is null or All ? [All, All] : scope.ToLowerInvariant().Split('/');
        if (!ModelPattern.TryParse(scope ?? All, null, out _) || parts is not [var group, var name]
            || (group.Contains('*') && scope is not (null or All)) || (name.Contains('*') && name != All))
        {
            errors["scope"] =
                [$"'{scope}' is no scope; write * for all models, search/* for a group or search/answer-bot."];
            reach = null;
            return false;
        }

        reach = errors.Count > 0 ? null
            : new(place?.Name, group == All ? null : group, name == All ? null : name);
        return reach is not null;
    }

    /// <summary>The reach of a row, whose words were read by <see cref="TryParse"/> once.</summary>
    public static PackReach Of(PackPlaceRecord row) =>
        TryParse(row.Environment, row.Scope, out var reach, out _)
            ? reach
            : throw new FormatException($"Stored place {row.Environment}, {row.Scope} cannot be read.");

    public override string ToString() => (Environment, Group) switch
    {
        (null, null) => "everywhere",
        (null, _) => $"for {ScopeText}",
        (_, null) => $"in {Environment}",
        _ => $"in {Environment} for {ScopeText}",
    };
}
