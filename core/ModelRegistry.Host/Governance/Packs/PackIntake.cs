using System.Diagnostics;
using ModelRegistry.Policy;

namespace ModelRegistry.Host.Governance.Packs;

/// <summary>Compiles a pack together with what it imports, and runs its own tests.</summary>
sealed class PackIntake(PackImports imports, PackHeaderReader headers, PackSets sets)
{
    /// <summary>A pack that somebody sent; its file is called after what its head says.</summary>
    public PackSource Name(string text, bool yaml)
    {
        var source = new PackSource(yaml ? "pack.policy.yaml" : "pack.policy", text);
        return headers.Read(source) is { Name: { } name, Version: { } version }
            ? new(StagedPack.FileOf(name, version, yaml), text)
            : source;
    }

    /// <summary>What a pack says of itself, before it is compiled.</summary>
    public PackHeader Head(PackSource source) => headers.Read(source);

    public async Task<PackReading> ReadAsync(PackSource source, CancellationToken cancellationToken) =>
        sets.Of([source, .. await imports.OfAsync(source, cancellationToken)]) switch
        {
            Compilation.Succeeded(var set, var warnings) => new PackReading.Compiled(source, set.Packs[0],
                [.. set.RunTests().Where(test => test.Pack == set.Packs[0].Name)],
                [.. warnings.Where(one => one.Span.Source.Name == source.Name)]),
            Compilation.Failed(var diagnostics) => new PackReading.Broken(source, diagnostics),
            _ => throw new UnreachableException(),
        };
}
