using System.Text.RegularExpressions;

namespace ModelRegistry.Architecture.Tests;

/// <summary>
/// What no file may say: where somebody's packages came from, and where somebody's machine keeps its files. Either
/// would make a build depend on one place.
/// </summary>
static partial class ForbiddenText
{
    public static IEnumerable<string> In(string text) => Words.Matches(text).Select(match => match.Value);

    /// <summary>Whether a file of that name may not be in the repository at all.</summary>
    public static bool IsForbiddenFile(string name) =>
        name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase) || name is ".npmrc" or ".yarnrc" or ".env";

    [GeneratedRegex(
        @"api\.nu[g]et\.org|nu[g]et\.org/v3|registry\.n[p]mjs\.org|registry\.ya[r]npkg\.com|files\.python[h]osted\.org|"
        + @"(?<![\w.-])/wo[r]k/(main|wt|shared)\b|(?<![\w.-])/ro[o]t/|/Us[e]rs/\w+/|[A-Z]:\\Us[e]rs\\|shared/desi[g]n")]
    static partial Regex Words { get; }
}
