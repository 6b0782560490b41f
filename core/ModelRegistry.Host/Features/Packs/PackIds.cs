using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Packs;

/// <summary>The name and version that the head of a pack must have to be brought in.</summary>
static partial class PackIds
{
    /// <summary>Null when both can be used; otherwise the answer to send.</summary>
    public static ProblemHttpResult? Check(PackInfo pack, string? expected, out SemanticVersion? version)
    {
        var errors = new List<string>();
        if (!Shape.IsMatch(pack.Name))
            errors.Add($"'{pack.Name}' is no name to bring a pack in under. Write publisher/pack, each part a name of "
                + "at most 96 characters.");
        else if (expected is not null && pack.Name != expected)
            errors.Add($"The pack line says {pack.Name}, the address says {expected}.");
        if (!SemanticVersion.TryParse(pack.Version, out version, out var reason)) errors.Add(reason);
        return errors.Count == 0 ? null
            : Problem.Of(CommonProblems.InvalidValue, string.Join(' ', errors),
                new Dictionary<string, string[]> { ["source"] = [.. errors] });
    }

    /// <summary>Null when the form is one of the two.</summary>
    public static ProblemHttpResult? CheckForm(string form) => form is PackForms.Text or PackForms.Yaml ? null
        : Problem.Of(CommonProblems.InvalidValue, $"'{form}' is no form of a pack.",
            new Dictionary<string, string[]> { ["form"] = ["Write text or yaml."] });

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_.-]{0,95}/[A-Za-z_][A-Za-z0-9_.-]{0,95}\z")]
    static partial Regex Shape { get; }
}
