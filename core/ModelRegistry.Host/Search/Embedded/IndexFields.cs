namespace ModelRegistry.Host.Search.Embedded;

/// <summary>The names of the fields of an index document, and what a match in each is worth.</summary>
static class IndexFields
{
    public const string Id = "id", SortName = "sort", Updated = "updated", Stored = "stored", Suggest = "suggest";
    public const string Name = "name", Tags = "tags", Card = "card";

    /// <summary><c>group/name</c> in lower case, to find what a caller may see.</summary>
    public const string Address = "address";

    /// <summary>Every word of a model. Few fields keep a search fast: each costs a look into each segment.</summary>
    public const string Text = "text";

    /// <summary>The fields that a text is looked for in, with their weights.</summary>
    public static IReadOnlyList<(string Field, float Boost)> Searched { get; } = [(Name, 8), (Tags, 4), (Text, 1)];

    /// <summary>Where the exact values of a facet stand, both to filter by and to count.</summary>
    public static string Facet(string name) => "facet:" + name;
}
