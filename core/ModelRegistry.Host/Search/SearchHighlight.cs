namespace ModelRegistry.Host.Search;

/// <summary>
/// A passage of the name, description or card that shows why a model was found. The HTML is safe to put into a page:
/// the model's own text is escaped, and the only markup is <c>&lt;mark&gt;</c> around the words that matched.
/// </summary>
sealed record SearchHighlight(string Field, string Html);
