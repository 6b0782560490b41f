using System.Text;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Governance;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Inventory;

/// <summary>
/// How documents are made now, as kept ones name it. One that was made otherwise is read again: by an older form of
/// this code, or while other keys were trusted if it has signatures.
/// </summary>
sealed class InventoryBasis(TrustedKeys keys, MetadataSchema schema)
{
    /// <summary>Raise it whenever the same records give another document than before.</summary>
    const int Form = 1;

    /// <summary>Of documents without signatures.</summary>
    public string Plain { get; } = $"{schema.Version}/{Form}";

    /// <summary>Of documents with signatures, under the keys that are trusted now.</summary>
    public string Signed() => $"{Plain}/{Digest(keys.Current.Ids)}";

    static string Digest(IEnumerable<string> ids) =>
        Sha256Hex.Of(Encoding.UTF8.GetBytes(string.Join('\n', ids.Order(StringComparer.Ordinal))));
}
