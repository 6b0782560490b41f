namespace ModelRegistry.Host.Search;

/// <summary>Finds everything that is wrong with a question before it is asked; any implementation uses it.</summary>
static class SearchQueryCheck
{
    public static IReadOnlyList<SearchProblem> Problems(SearchQuery query)
    {
        var problems = new List<SearchProblem>();
        if (query.Text?.Length > SearchLimits.TextLength)
            problems.Add(new("text",
                $"The text has {query.Text.Length} characters, at most {SearchLimits.TextLength} are searched."));
        if (query.Take is < 1 or > SearchLimits.Take)
            problems.Add(new("take", $"Ask for 1 to {SearchLimits.Take} hits, not {query.Take}."));
        if (query.FacetValues is < 1 or > SearchLimits.FacetValues)
            problems.Add(new("facetValues",
                $"Ask for 1 to {SearchLimits.FacetValues} facet values, not {query.FacetValues}."));
        if (!Enum.IsDefined(query.Sort))
            problems.Add(new("sort", "Sort by relevance, name or updated."));
        if (query.Cursor?.Length > SearchLimits.CursorLength)
            problems.Add(new("cursor",
                $"A cursor has at most {SearchLimits.CursorLength} characters; send nextCursor as it came."));
        foreach (var (name, values) in query.Filters)
            AddFilterProblems(problems, name, values);
        return problems;
    }

    static void AddFilterProblems(List<SearchProblem> problems, string name, IReadOnlyList<string> values)
    {
        if (!SearchFacet.All.Any(facet => facet.Name == name))
            problems.Add(new("filters", UnknownFilter(name)));
        else if (values.Count > SearchLimits.FilterValues)
            problems.Add(new(name,
                $"{values.Count} values are given for {name}, at most {SearchLimits.FilterValues} are taken."));
        else if (values.Any(value => value.Length > SearchLimits.ValueLength))
            problems.Add(new(name, $"A value of {name} is longer than {SearchLimits.ValueLength} characters."));
    }

    static string UnknownFilter(string name)
    {
        var names = SearchFacet.All.Select(facet => facet.Name).ToArray();
        var shown = name.Length <= 40 ? name : name[..40] + "…";
        var nearest = names.MinBy(candidate => Distance(candidate, shown))!; // the table of facets is never empty
        return Distance(nearest, shown) <= 2
            ? $"There is no filter '{shown}'. Did you mean '{nearest}'?"
            : $"There is no filter '{shown}'. There are: {string.Join(", ", names)}.";
    }

    static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (same ? 0 : 1), 1 + Math.Min(row[j], row[j - 1])));
            }
        }
        return row[b.Length];
    }
}
