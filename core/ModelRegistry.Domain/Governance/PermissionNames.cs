namespace ModelRegistry.Domain.Governance;

/// <summary>The wire names of permissions: <c>version.request-changes</c> for VersionRequestChanges.</summary>
public static class PermissionNames
{
    public static string Wire(this Permission permission)
    {
        var name = permission.ToString();
        var action = Enumerable.Range(1, name.Length - 1).First(i => char.IsAsciiLetterUpper(name[i]));
        var words = name[action..].Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"-{c}" : $"{c}");
        return $"{name[..action]}.{string.Concat(words)}".ToLowerInvariant();
    }

    /// <summary>Reads a wire name, whatever its case.</summary>
    public static bool TryParse(string? text, out Permission permission)
    {
        foreach (var candidate in Enum.GetValues<Permission>())
        {
            permission = candidate;
            if (candidate.Wire().Equals(text, StringComparison.OrdinalIgnoreCase)) return true;
        }

        permission = default;
        return false;
    }

    /// <summary>Whether it only looks; a grant that is limited to one environment lets its holder look, too.</summary>
    public static bool OnlyReads(this Permission permission) => permission is
        Permission.ModelRead or Permission.ArtifactDownload or Permission.PolicyRead or Permission.ReportRead;
}
