using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy;

/// <summary>
/// Reads the heads of packs, in either form, as far as they can be read; mistakes are for the compiler to report. An
/// instance may be used by several threads.
/// </summary>
public sealed class PackHeaderReader
{
    readonly Words _words = new();

    /// <summary>Reads the head of a pack. Nothing is thrown.</summary>
    public PackHeader Read(PackSource pack)
    {
        var syntax = new PackReader(_words).Read(pack);
        return new(syntax.Name?.Text, syntax.Version?.Text,
            [
                .. syntax.Declarations.OfType<Declaration.Import>()
                    .Select(import => new PackImport(import.Pack.Text, import.Version)),
            ],
            [.. syntax.Declarations.OfType<Declaration.Override>().Select(own => own.Pack.Text).Distinct()]);
    }
}
