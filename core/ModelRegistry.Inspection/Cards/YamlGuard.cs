using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ModelRegistry.Inspection.Cards;

/// <summary>
/// Refuses YAML that could grow when it is loaded: aliases, nesting beyond 32, more than 100,000 nodes.
/// </summary>
static class YamlGuard
{
    const int MaxDepth = 32;
    const int MaxNodes = 100_000;

    /// <summary>Walks the events only; throws <see cref="YamlException"/> at the place of the first breach.</summary>
    public static void Check(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var (depth, nodes) = (0, 0);
        while (Next(parser))
        {
            if (parser.Current is not { } current) continue;
            depth += current.NestingIncrease;
            if (++nodes > MaxNodes) throw At(current, $"more than {MaxNodes} nodes");
            if (depth > MaxDepth) throw At(current, $"nested deeper than {MaxDepth}");
            if (current is AnchorAlias) throw At(current, "aliases are not accepted, write the value out");
        }
    }

    /// <summary>On some broken texts the parser beneath throws what it would throw for a bug of its own.</summary>
    static bool Next(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception error) when (error is not YamlException)
        {
            var at = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "the YAML cannot be read on from here", error);
        }
    }

    static YamlException At(ParsingEvent place, string rule) => new(place.Start, place.End, rule);
}
