using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Programs;

/// <summary>Whether texts have a format, remembered for the texts that were asked about last.</summary>
sealed class KnownFormats
{
    const int Places = 256;
    readonly (string? Text, ValueFormat Format, bool Has)[] _known = new (string?, ValueFormat, bool)[Places];
    readonly Formats _formats = new();

    public bool Has(string text, ValueFormat format)
    {
        if (format is ValueFormat.Sha256Digest or ValueFormat.IsoRegion) return _formats.Has(text, format);
        ref var known = ref _known[(uint)(text.GetHashCode(StringComparison.Ordinal) + (int)format) % Places];
        if (known.Format == format && known.Text == text) return known.Has;
        known = (text, format, _formats.Has(text, format));
        return known.Has;
    }
}
