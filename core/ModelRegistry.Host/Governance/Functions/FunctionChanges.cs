using System.Text.Json;
using ModelRegistry.Data.Governance;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Functions;

/// <summary>
/// What has become of the functions that a decision asked. One whose code is another may answer otherwise, so its
/// decisions cannot be expected to come out the same.
/// </summary>
sealed class FunctionChanges(FunctionCatalogue catalogue)
{
    /// <summary>A sentence for each function that is another now or gone; null when all are as they were.</summary>
    public string? Since(DecisionRecord row)
    {
        var decision = JsonSerializer.Deserialize(row.Decision, DecisionJson.Default.Decision);
        var changes = (decision?.Functions ?? []).Select(Change).OfType<string>().ToList();
        return changes.Count == 0 ? null : string.Join(' ', changes);
    }

    string? Change(DecisionFunction then)
    {
        if (!catalogue.Offered.All.TryGetValue(then.Name, out var now))
            return $"The function `{then.Name}` ({Named(then.Version, then.Sha256)}) is not offered any more.";
        return now.Version == then.Version && now.Sha256 == then.Sha256 ? null
            : $"The function `{then.Name}` was {Named(then.Version, then.Sha256)} then and is "
                + $"{Named(now.Version, now.Sha256)} now.";
    }

    static string Named(string version, string? sha256) =>
        sha256 is null ? $"version {version}" : $"version {version} of sha256:{sha256[..12]}";
}
