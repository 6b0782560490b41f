using System.Diagnostics.CodeAnalysis;
using ModelRegistry.Domain.Deployments;

namespace ModelRegistry.Domain.Governance;

/// <summary>
/// One scope of a token, <c>permission:models[@environment]</c>: <c>version.submit:search/*</c>,
/// <c>deployment.create:*@staging</c>; <c>*</c> in place of the permission stands for all. At most
/// <see cref="MaxLength"/> characters.
/// </summary>
public sealed record TokenScope(Permission? Permission, ModelPattern Models, EnvironmentName? Environment)
    : IParsable<TokenScope>
{
    /// <summary>The longest scope, in characters.</summary>
    public const int MaxLength = 300;

    /// <summary>Whether the request lies within the scope; reading policies needs no model.</summary>
    public bool Covers(AccessRequest request) =>
        (Permission is null || Permission == request.Permission)
        && (request.Permission is Governance.Permission.PolicyRead || Models.Covers(request.Model))
        && (Environment is null || Environment == request.Environment);

    /// <summary>Whether every request within the other scope lies within this one.</summary>
    public bool Contains(TokenScope other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Permission is null || Permission == other.Permission)
            && Models.Contains(other.Models)
            && (Environment is null || Environment == other.Environment);
    }

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TokenScope result)
    {
        result = null;
        if (s is null || s.Length > MaxLength || s.Split(':') is not [var action, var rest]) return false;
        var permission = default(Permission?);
        if (action is not "*")
        {
            if (!PermissionNames.TryParse(action, out var named)) return false;
            permission = named;
        }

        var parts = rest.Split('@', 2);
        if (!ModelPattern.TryParse(parts[0], provider, out var models)) return false;
        var environment = default(EnvironmentName);
        if (parts is [_, var name] && !EnvironmentName.TryParse(name, provider, out environment)) return false;
        result = new(permission, models, environment);
        return true;
    }

    /// <exception cref="FormatException">The text is no scope.</exception>
    public static TokenScope Parse(string s, IFormatProvider? provider = null) => TryParse(s, provider, out var scope)
        ? scope
        : throw new FormatException("A scope is permission:models[@environment], such as version.submit:search/*.");

    public override string ToString() =>
        $"{Permission?.Wire() ?? "*"}:{Models}{(Environment is null ? "" : $"@{Environment}")}";
}
