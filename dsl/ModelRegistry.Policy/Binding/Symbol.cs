using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>Something that a pack gives a name.</summary>
abstract class Symbol(Word name)
{
    public Word Name => name;
}
