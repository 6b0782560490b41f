using System.Globalization;
using System.Text.Json;
using ModelRegistry.Evidence.Audit;

namespace ModelRegistry.Evidence.Bundles;

/// <summary>Whether every text in the bundle is one that its event committed to when it was recorded.</summary>
sealed class BundleTexts(Dictionary<string, ReadOnlyMemory<byte>> files, BundleEvents events)
{
    public string? FirstForeign()
    {
        if (!files.TryGetValue(BundleNames.Texts, out var texts)) return null;
        foreach (var item in JsonElement.Parse(texts.Span).EnumerateArray())
        {
            var seq = item.GetProperty("event").GetString();
            if (!long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || !events.TryFind(number, out var recorded)
                || !Disclosure.TryParse(item.GetProperty("disclosure").GetString() ?? "", out var text)
                || !text.IsCommittedIn(recorded))
                return $"{BundleNames.Texts}: event {seq} did not commit to a text that is shown for it.";
        }
        return null;
    }
}
