namespace ModelRegistry.Policy.Yaml;

sealed partial class YamlPack
{
    /// <summary>
    /// The entries by key; keys that are not among the known ones are reported. Null knows every key.
    /// </summary>
    Dictionary<string, YamlEntry> Map(YamlNode node, string what, params string[]? known)
    {
        if (node is not YamlNode.Mapping mapping)
        {
            Report("P0505", $"{what} has keys", node.Span, "this has none");
            return [];
        }

        Dictionary<string, YamlEntry> entries = new(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries)
        {
            if (known is null || known.Contains(entry.Key.Text)) entries.Add(entry.Key.Text, entry);
            else UnknownKey(entry.Key, what, known);
        }

        return entries;
    }

    void UnknownKey(YamlNode.Scalar key, string what, string[] known)
    {
        var nearest = _spelling.Nearest(key.Text, known);
        diagnostics.Add(Diagnostic
            .Error("P0504", $"{what} has no key `{key.Text}`", key.Span, "nothing would read it")
            .Note($"keys there: {string.Join(", ", known)}")
            .Meant(nearest));
    }

    /// <summary>The texts under keys that must be there; null, with a message, when one is not.</summary>
    List<YamlNode.Scalar>? Needs(
        IReadOnlyDictionary<string, YamlEntry> map, YamlNode node, string what, params string[] keys)
    {
        List<YamlNode.Scalar> found = [];
        foreach (var key in keys)
        {
            var scalar = map.TryGetValue(key, out var entry)
                ? key is "title" or "test" or "table" or "by" ? Text(entry.Value) : Code(entry.Value) : null;
            if (scalar is not null) found.Add(scalar);
            else if (entry is null && node is YamlNode.Mapping)
                Report("P0505", $"{what} lacks `{key}`", First(node), "it belongs here");
        }

        return found.Count == keys.Length ? found : null;
    }

    void Each(IReadOnlyDictionary<string, YamlEntry> pack, string key, Action<YamlNode> write)
    {
        if (!pack.TryGetValue(key, out var entry)) return;
        if (entry.Value is YamlNode.Sequence sequence)
        {
            foreach (var item in sequence.Items) write(item);
        }
        else if (!IsNothing(entry.Value)) Report("P0505", $"`{key}` is a list", entry.Value.Span,
            "each item begins with `-`");
    }

    void Named(IReadOnlyDictionary<string, YamlEntry> pack, string key, Action<YamlEntry> write)
    {
        if (!pack.TryGetValue(key, out var entry) || IsNothing(entry.Value)) return;
        foreach (var each in Map(entry.Value, $"`{key}`", null).Values)
        {
            if (Code(each.Key) is not null) write(each);
        }
    }

    /// <summary>One item or a list of them.</summary>
    static IReadOnlyList<YamlNode> Items(YamlNode node) => node is YamlNode.Sequence sequence ? sequence.Items : [node];

    List<YamlNode.Scalar> Many(YamlNode node) => [.. Items(node).Select(Code).OfType<YamlNode.Scalar>()];

    YamlNode.Scalar? Text(YamlNode node)
    {
        if (node is YamlNode.Scalar scalar) return scalar;
        Report("P0505", "a text is expected here", node.Span, "this is none");
        return null;
    }

    /// <summary>A piece of the language; null, with a message, when it could reach beyond its place.</summary>
    YamlNode.Scalar? Code(YamlNode node)
    {
        if (Text(node) is not { } scalar) return null;
        var (depth, quoted) = (0, false);
        for (var i = 0; i < scalar.Text.Length; i++)
        {
            var character = scalar.Text[i];
            if (quoted && character == '\\') i++;
            else if (character == '"') quoted = !quoted;
            else if (!quoted) depth += character is '{' or '(' or '[' ? 1 : character is '}' or ')' or ']' ? -1 : 0;
            if (depth < 0 || (!quoted && character == '#')) return Unfinished(scalar, i);
        }

        return depth == 0 && !quoted && scalar.Text.Trim().Length > 0 ? scalar
            : Unfinished(scalar, scalar.Text.Length - 1);
    }

    YamlNode.Scalar? Unfinished(YamlNode.Scalar scalar, int index)
    {
        var (message, label) = scalar.Text.Trim().Length == 0 ? ("something is missing here", "this is empty")
            : scalar.Text[index] == '#' ? ("comments stand in `notes`", "a comment inside a condition")
            : ("brackets or quotes are not closed", "up to here");
        var at = scalar.Offsets.Length == 0 ? scalar.Span
            : scalar.Span with { Start = scalar.Offsets[index], Length = 1 };
        Report("P0506", message, at, label);
        return null;
    }

    bool IsYes(YamlEntry entry)
    {
        if (entry.Value is YamlNode.Scalar { Text: "true" or "yes" }) return true;
        if (entry.Value is not YamlNode.Scalar { Text: "false" or "no" })
            Report("P0505", $"`{entry.Key.Text}` is true or false", entry.Value.Span, "neither of the two");
        return false;
    }

    void Notes(IReadOnlyDictionary<string, YamlEntry> map, string key = "notes")
    {
        if (!map.TryGetValue(key, out var notes)) return;
        foreach (var note in Items(notes.Value))
        {
            if (Text(note) is not { } text) continue;
            Start(text.Text.StartsWith('#') ? "" : "# ", text.Span).Add(text);
        }
    }

    void Joined(
        IReadOnlyList<YamlNode.Scalar> items, SourceSpan place, Action<YamlNode.Scalar> write) =>
        Joined(items, _out, place, write);

    static void Joined(
        IReadOnlyList<YamlNode.Scalar> items, PackText text, SourceSpan place, Action<YamlNode.Scalar> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Add(", ", items[i].Span.Length > 0 ? items[i].Span : place);
            write(items[i]);
        }
    }

    /// <summary>A new line that begins with these words.</summary>
    PackText Start(string words, SourceSpan place) => Line(place).Add(words, place);

    PackText Line(SourceSpan place) => _out.IsEmpty ? _out : _out.Add("\n", place);

    static bool IsNothing(YamlNode node) => node is YamlNode.Scalar { Text: "" or "~" or "null" };

    static SourceSpan End(YamlNode node) =>
        node.Span with { Start = Math.Max(node.Span.Start, node.Span.End - 1), Length = 1 };

    static SourceSpan First(YamlNode node) =>
        node is YamlNode.Mapping { Entries: [var first, ..] } ? first.Key.Span : node.Span;

    void Report(string code, string message, SourceSpan span, string label) =>
        diagnostics.Add(Diagnostic.Error(code, message, span, label));
}
