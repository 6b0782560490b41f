using System.Collections.Immutable;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Binding;

/// <summary>A test with its values settled.</summary>
sealed record BoundTest(Declaration.Test Syntax, ImmutableArray<BoundStep> Steps)
{
    public string Title => Syntax.Title.Text;
}
