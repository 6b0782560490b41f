namespace ModelRegistry.Host.Features.Search;

/// <summary>Reads <c>filter=licence:Apache-2.0</c>, repeated as often as there are values.</summary>
static class FilterText
{
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(
        IReadOnlyList<string> filters, out Dictionary<string, string[]> errors)
    {
        errors = [];
        var wrong = filters.Where(filter => filter.IndexOf(':') < 1 || filter.EndsWith(':')).ToArray();
        if (wrong.Length > 0)
            errors["filter"] =
            [
                .. wrong.Select(filter =>
                    $"'{filter}' is no filter; write facet:value, such as licence:Apache-2.0."),
            ];
        return filters.Except(wrong).Select(filter => filter.Split(':', 2))
            .GroupBy(parts => parts[0], parts => parts[1])
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group]);
    }
}
