namespace ModelRegistry.Policy.Editing;

/// <summary>The kinds of things that can be suggested.</summary>
public enum SuggestionKind
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A field of the metadata, or a block of them.</summary>
    Field,

    /// <summary>A value of an enum or of a managed taxonomy.</summary>
    Value,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>A list.</summary>
    List,

    /// <summary>A definition, or a function of the language.</summary>
    Function,

    /// <summary>What a quantifier or a definition binds.</summary>
    Variable,

    /// <summary>A rule's id.</summary>
    Rule,

    /// <summary>A sample.</summary>
    Sample,

    /// <summary>A standard, or a control of one.</summary>
    Standard,

    /// <summary>A pack, or the name it is imported under.</summary>
    Pack,

    /// <summary>A type.</summary>
    Type,

    /// <summary>A unit behind a number.</summary>
    Unit,
}
