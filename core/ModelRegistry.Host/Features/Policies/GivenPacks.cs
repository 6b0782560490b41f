using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Features.Policies;

/// <summary>
/// Packs that somebody sends with a question. They are compiled and forgotten. At most <see cref="MostPacks"/>, with
/// <see cref="MostCharacters"/> characters and <see cref="MostRules"/> rules in all.
/// </summary>
sealed class GivenPacks(PolicyCompiler compiler)
{
    public const int MostPacks = 32;
    public const int MostCharacters = 1_048_576;
    public const int MostRules = 1_000;

    /// <returns>The set; neither of the two when none were sent; the answer to send when they cannot be used.</returns>
    public (PolicySet? Set, ProblemHttpResult? Refused) Of(IReadOnlyList<PackText>? packs)
    {
        if (packs is null) return (null, null);
        if (Excess(packs) is { } excess) return (null, Wrong([excess]));
        return compiler.Compile([.. packs.Select(pack => new PackSource(pack.Name, pack.Text))]) switch
        {
            Compilation.Failed(var mistakes) => (null, Wrong([.. mistakes.Select(mistake => mistake.Render())])),
            Compilation.Succeeded(var set, _) when set.Packs.Sum(pack => pack.Rules.Count) > MostRules =>
                (null, Wrong([$"The packs have more than {Number(MostRules)} rules; send fewer."])),
            Compilation.Succeeded(var set, _) => (set, null),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    static string? Excess(IReadOnlyList<PackText> packs)
    {
        if (packs.Count is 0 or > MostPacks)
            return $"{Number(packs.Count)} packs were sent; send 1 to {Number(MostPacks)}, or none for those in force.";
        if (packs.Any(pack => string.IsNullOrWhiteSpace(pack.Name) || pack.Name.Length > 200))
            return "Each pack has a file's name of at most 200 characters.";
        if (packs.Select(pack => pack.Name).Distinct(StringComparer.Ordinal).Count() < packs.Count)
            return "Two packs have one file's name; give each its own.";
        return packs.Sum(pack => (long)pack.Text.Length) > MostCharacters
            ? $"The packs have more than {Number(MostCharacters)} characters; send fewer." : null;
    }

    static ProblemHttpResult Wrong(string[] messages) => Problem.Of(CommonProblems.InvalidValue,
        "The packs cannot be used.", new Dictionary<string, string[]> { ["packs"] = messages });

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
