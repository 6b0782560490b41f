namespace ModelRegistry.Policy.Editing;

/// <summary>What a word is, as editors colour words. The order is that of the language server's legend.</summary>
public enum TokenPaint
{
    Comment, Keyword, String, Number, Operator, Property, EnumMember, Parameter, Variable, Function, Class, Namespace,
    Type,
}
