using System.Buffers;

namespace ModelRegistry.Evidence.Canonicalization;

/// <summary>
/// What RFC 8785 §3.2.2.2 escapes: the control characters below U+0020, the quotation mark, the backslash.
/// </summary>
static class EscapedCharacters
{
    public static SearchValues<char> Values { get; } =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);
}
