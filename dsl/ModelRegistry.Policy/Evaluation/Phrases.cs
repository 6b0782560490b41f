using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>Relations in words, as they follow "should be".</summary>
static class Phrases
{
    public static string Of(Relation relation) => relation switch
    {
        Relation.Is => "",
        Relation.IsNot => "not",
        Relation.Less => "less than",
        Relation.AtMost => "at most",
        Relation.More => "more than",
        Relation.AtLeast => "at least",
        Relation.Before => "before",
        Relation.After => "after",
        Relation.OneOf => "one of",
        Relation.NotOneOf => "not one of",
        Relation.Contains => "containing",
        Relation.ContainsAll => "containing all of",
        Relation.ContainsAny => "containing any of",
        Relation.ContainsNone => "containing none of",
        Relation.Matches => "matching",
        Relation.AllowedBy => "allowed by",
        _ => "requiring any of",
    };
}
