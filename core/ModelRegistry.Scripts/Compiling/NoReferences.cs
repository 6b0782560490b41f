using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ModelRegistry.Scripts.Compiling;

/// <summary>Finds no assembly, whatever a script asks for.</summary>
sealed class NoReferences : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => false;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    public override bool Equals(object? other) => other is NoReferences;

    public override int GetHashCode() => 0;
}
