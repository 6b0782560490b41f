namespace ModelRegistry.Policy.Syntax;

/// <summary>What one value is asked to be to another.</summary>
enum Relation
{
    Is, IsNot, Less, AtMost, More, AtLeast, Before, After,
    OneOf, NotOneOf, Contains, ContainsAll, ContainsAny, ContainsNone, Matches, AllowedBy, RequiresAny,
}
