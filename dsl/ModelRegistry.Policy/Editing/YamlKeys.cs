namespace ModelRegistry.Policy.Editing;

/// <summary>The keys of the YAML form, by the key that they stand below.</summary>
sealed class YamlKeys
{
    readonly Dictionary<string, string[]> _below = new(StringComparer.Ordinal)
    {
        [""] =
        [
            "pack", "version", "title", "owner", "describes", "language", "schema", "applies when", "imports",
            "standards", "lists", "parameters", "definitions", "rules", "waivers", "overrides", "samples", "tests",
            "notes",
        ],
        ["imports"] = ["pack", "version", "as", "notes"],
        ["lists/*"] = ["of", "items", "notes"],
        ["parameters/*"] = ["type", "default", "between", "teams may", "notes"],
        ["definitions/*"] = ["given", "as", "notes"],
        ["rules"] =
        [
            "rule", "title", "block on", "warn on", "note on", "applies when", "require", "because", "fix", "owner",
            "describes", "see", "maps to", "obliges", "waivable", "never waivable", "grandfather", "retired",
            "missing evidence warns", "notes",
        ],
        ["rules/waivable"] = ["by", "at most", "compensating controls"],
        ["rules/grandfather"] = ["registered before", "until"],
        ["waivers"] = ["waiver", "for", "models", "version", "until", "granted", "because", "controls", "notes"],
        ["waivers/granted"] = ["by", "role", "date"],
        ["overrides"] = ["override", "team", "group", "values", "notes"],
        ["samples"] = ["sample", "extends", "values", "notes"],
        ["tests"] = ["test", "table", "for", "steps", "notes"],
        ["tests/steps"] = ["vary", "rows"],
    };

    public IEnumerable<string> Places => _below.Keys;

    /// <summary>The keys below a path of keys; a star stands for a name that the pack gives.</summary>
    public IReadOnlyList<string> Below(IReadOnlyList<string> path) => path switch
    {
        [var top and ("lists" or "parameters" or "definitions"), _] => _below[$"{top}/*"],
        _ => _below.GetValueOrDefault(string.Join('/', path)) ?? [],
    };
}
