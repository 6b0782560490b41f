using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ModelRegistry.Policy.Yaml;

/// <summary>
/// Reads YAML 1.2 from its events, never through objects: every scalar stays a text. Anchors, aliases, tags, merge
/// keys, keys that are said twice and further documents are refused. At most <see cref="MaxDepth"/> levels and
/// <see cref="MaxNodes"/> nodes are read.
/// </summary>
sealed class YamlTree(SourceText source)
{
    public const int MaxDepth = 16;
    public const int MaxNodes = 100_000;

    readonly ScalarOffsets _offsets = new(source.Text);
    readonly List<Diagnostic> _diagnostics = [];
    int _nodes;
    int _last;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The document; null, with a message, when there is none to be read.</summary>
    public YamlNode? Read()
    {
        try
        {
            var parser = new YamlDotNet.Core.Parser(new Scanner(new StringReader(source.Text), skipComments: true));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _)) return null;
            parser.Consume<DocumentStart>();
            var root = Node(parser, 0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                Report("P0502", "a pack is one document", second, "a second one starts here");
            return _diagnostics.Exists(each => each.Code == "P0507") ? null : root;
        }
        catch (YamlException broken)
        {
            return Broken(Span(broken.Start, broken.Start).Start, broken.Message.TrimEnd('.'));
        }
        catch (Exception broken) when (broken is not YamlException)
        {
            // The scanner gives up on some files with exceptions that are not its own.
            return Broken(_last, "a value that begins here cannot be read");
        }
    }

    YamlNode? Broken(int start, string why)
    {
        var one = new SourceSpan(source, start, Math.Min(1, source.Text.Length - start));
        if (_diagnostics.Count == 0) _diagnostics.Add(Diagnostic.Error("P0501", "this is no YAML", one, why));
        return null;
    }

    YamlNode Node(IParser parser, int depth)
    {
        if (depth > MaxDepth || ++_nodes > MaxNodes) throw TooMuch(parser.Current!); // a parser that reads has an event
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            Report("P0502", "there are no aliases here", alias, "write the value itself");
            return new YamlNode.Scalar("", [], Span(alias.Start, alias.End));
        }

        if (parser.Current is { } current) _last = Span(current.Start, current.End).Start;
        if (parser.Current is NodeEvent node) CheckPlain(node);
        if (parser.TryConsume<SequenceStart>(out var sequence)) return Sequence(parser, sequence, depth);
        return parser.TryConsume<MappingStart>(out var mapping) ? Mapping(parser, mapping, depth)
            : Scalar(parser.Consume<Scalar>());
    }

    YamlNode.Sequence Sequence(IParser parser, SequenceStart start, int depth)
    {
        List<YamlNode> items = [];
        while (!parser.Accept<SequenceEnd>(out _)) items.Add(Node(parser, depth + 1));
        return new(items, Span(start.Start, parser.Consume<SequenceEnd>().End));
    }

    YamlNode.Mapping Mapping(IParser parser, MappingStart start, int depth)
    {
        List<YamlEntry> entries = [];
        Dictionary<string, YamlNode.Scalar> seen = new(StringComparer.Ordinal);
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = Node(parser, depth + 1);
            var value = Node(parser, depth + 1);
            if (key is not YamlNode.Scalar name)
            {
                _diagnostics.Add(Diagnostic.Error("P0505", "a key is a text", key.Span, "this is none"));
                continue;
            }

            if (name.Text == "<<") _diagnostics.Add(Diagnostic.Error(
                "P0502", "there are no merge keys here", name.Span, "write the values themselves"));
            else if (seen.TryAdd(name.Text, name)) entries.Add(new(name, value));
            else _diagnostics.Add(Diagnostic
                .Error("P0503", $"`{name.Text}` is said twice", name.Span, "a second time here")
                .Beside(seen[name.Text].Span, "first here"));
        }

        return new(entries, Span(start.Start, parser.Consume<MappingEnd>().End));
    }

    YamlNode.Scalar Scalar(Scalar scalar)
    {
        var span = Span(scalar.Start, scalar.End);
        return new(scalar.Value, _offsets.Of(scalar.Value, span.Start, span.End, scalar.Style), span);
    }

    void CheckPlain(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) Report("P0502", "there are no anchors here", node, "nothing may refer to it");
        if (!node.Tag.IsEmpty) Report("P0502", "there are no tags here", node, "every value is a text");
    }

    YamlException TooMuch(ParsingEvent at)
    {
        Report("P0507", "this is too much YAML", at, $"at most {MaxDepth} levels and {MaxNodes} values are read");
        return new(at.Start, at.End, "it has too many levels or values");
    }

    void Report(string code, string message, ParsingEvent at, string label) =>
        _diagnostics.Add(Diagnostic.Error(code, message, Span(at.Start, at.End), label));

    SourceSpan Span(Mark start, Mark end)
    {
        var from = (int)Math.Clamp(start.Index, 0, source.Text.Length);
        return new(source, from, (int)Math.Clamp(end.Index, from, source.Text.Length) - from);
    }
}
