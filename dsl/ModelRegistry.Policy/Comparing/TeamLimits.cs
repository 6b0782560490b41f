using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Linting;

namespace ModelRegistry.Policy.Comparing;

/// <summary>
/// What teams may set of a rule: its parameters, with bounds and direction. The values of the packs themselves are part
/// of the conditions.
/// </summary>
static class TeamLimits
{
    /// <summary>The declarations that differ in more than the pack's own value.</summary>
    public static IReadOnlyList<PartChange> Changed(BoundRule before, BoundRule after)
    {
        var (old, young) = (Of(before), Of(after));
        return
        [
            .. from name in old.Keys.Union(young.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
               let one = old.GetValueOrDefault(name)
               let other = young.GetValueOrDefault(name)
               where one.Terms != other.Terms
               select new PartChange("parameter", one.Written, other.Written),
        ];
    }

    static Dictionary<string, (string? Terms, string? Written)> Of(BoundRule rule) => rule.Parameters
        .Where(parameter => parameter.Declaration.Teams is not null || parameter.Low is not null)
        .ToDictionary(
            parameter => parameter.Name.Text,
            parameter => ((string?)string.Join('|', Text(parameter.Declaration.Low), Text(parameter.Declaration.High),
                parameter.Declaration.Teams), (string?)Written.As(parameter.Declaration.Span)),
            StringComparer.Ordinal);

    static string Text(Syntax.Expression? bound) => bound is null ? "" : Written.As(bound.Span);
}
