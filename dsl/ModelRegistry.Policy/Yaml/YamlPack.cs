using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Yaml;

/// <summary>
/// Turns the YAML form into the text form, and remembers where each character comes from: there is one grammar, and
/// carets land in the YAML file.
/// </summary>
sealed partial class YamlPack(List<Diagnostic> diagnostics)
{
    readonly PackText _out = new();
    readonly Spelling _spelling = new();

    public PackText Write(YamlNode root)
    {
        var pack = Map(root, "a pack", "pack", "version", "title", "owner", "describes", "language", "schema",
            "applies when", "notes", "imports", "functions", "standards", "lists", "parameters", "definitions",
            "rules", "waivers", "overrides", "samples", "tests", "closing notes");
        Notes(pack);
        if (Needs(pack, root, "a pack", "pack", "version") is [var name, var version])
            Start("pack ", name.Span).Add(name).Add(" version ", version.Span).Add(version);
        foreach (var entry in pack.Values) Headline(entry);
        Each(pack, "imports", Import);
        Named(pack, "functions", Function);
        Named(pack, "standards", Standard);
        Named(pack, "lists", List);
        Named(pack, "parameters", Parameter);
        Named(pack, "definitions", Definition);
        Each(pack, "rules", Rule);
        Each(pack, "waivers", Waiver);
        Each(pack, "overrides", Override);
        Each(pack, "samples", Sample);
        Each(pack, "tests", Test);
        Notes(pack, "closing notes");
        return Line(root.Span);
    }

    void Headline(YamlEntry entry)
    {
        switch (entry.Key.Text)
        {
            case "title" or "owner" or "describes" when Text(entry.Value) is { } text:
                Start($"{entry.Key.Text} ", entry.Key.Span).AddQuoted(text);
                break;
            case "language" or "schema" or "applies when" when Code(entry.Value) is { } code:
                Start($"{entry.Key.Text} ", entry.Key.Span).Add(code);
                break;
        }
    }

    void Import(YamlNode node)
    {
        var map = Map(node, "an import", "pack", "version", "as", "notes");
        Notes(map);
        if (Needs(map, node, "an import", "pack", "version") is not [var pack, var version]) return;
        Start("import ", pack.Span).Add(pack).Add(" version ", version.Span).Add(version);
        if (map.TryGetValue("as", out var alias) && Code(alias.Value) is { } name)
            _out.Add(" as ", alias.Key.Span).Add(name);
    }

    void Function(YamlEntry entry)
    {
        var map = Map(entry.Value, "a function", "given", "gives", "version", "notes");
        Notes(map);
        if (Needs(map, entry.Value, "a function", "gives", "version") is not [var gives, var version]) return;
        Start("import function ", entry.Key.Span).Add(entry.Key);
        Given(map);
        _out.Add(" gives ", gives.Span).Add(gives).Add(" version ", version.Span).Add(version);
    }

    void Standard(YamlEntry entry)
    {
        var title = entry.Value;
        if (entry.Value is YamlNode.Mapping)
        {
            var map = Map(entry.Value, "a standard", "title", "notes");
            Notes(map);
            if (Needs(map, entry.Value, "a standard", "title") is not [var inner]) return;
            title = inner;
        }

        if (Text(title) is { } text) Start("standard ", entry.Key.Span).Add(entry.Key).Add(" ",
            text.Span).AddQuoted(text);
    }

    void List(YamlEntry entry)
    {
        var map = Map(entry.Value, "a list", "of", "items", "notes");
        Notes(map);
        if (Needs(map, entry.Value, "a list", "of") is not [var of]) return;
        Start("list ", entry.Key.Span).Add(entry.Key).Add(" of ", of.Span).Add(of).Add(" = {", of.Span);
        Joined(map.TryGetValue("items", out var items) ? Many(items.Value) : [], of.Span, value => _out.Add(value));
        _out.Add("}", End(entry.Value));
    }

    void Parameter(YamlEntry entry)
    {
        var map = Map(entry.Value, "a parameter", "type", "default", "between", "teams may", "notes");
        Notes(map);
        if (Needs(map, entry.Value, "a parameter", "type", "default") is not [var type, var value]) return;
        Start("parameter ", entry.Key.Span).Add(entry.Key).Add(" : ", type.Span).Add(type).Add(" = ", value.Span)
            .Add(value);
        if (map.TryGetValue("between", out var between))
        {
            if (Many(between.Value) is [var low, var high])
                _out.Add(" between ", between.Key.Span).Add(low).Add(" and ", high.Span).Add(high);
            else Report("P0505", "`between` takes two values", between.Value.Span, "such as `[1 day, 90 days]`");
        }

        if (map.TryGetValue("teams may", out var teams) && Code(teams.Value) is { } direction)
            _out.Add(", teams may ", teams.Key.Span).Add(direction);
    }

    void Definition(YamlEntry entry)
    {
        var map = Map(entry.Value, "a definition", "given", "as", "notes");
        Notes(map);
        if (Needs(map, entry.Value, "a definition", "as") is not [var body]) return;
        Start("define ", entry.Key.Span).Add(entry.Key);
        Given(map);
        _out.Add(" as ", body.Span).Add(body);
    }

    /// <summary>The parameters of a definition or a function, in brackets; nothing where there are none.</summary>
    void Given(IReadOnlyDictionary<string, YamlEntry> map)
    {
        if (!map.TryGetValue("given", out var given)
            || given.Value is not YamlNode.Mapping { Entries.Count: > 0 } parameters) return;
        _out.Add("(", given.Key.Span);
        for (var i = 0; i < parameters.Entries.Count; i++)
        {
            var (name, type) = (parameters.Entries[i].Key, Code(parameters.Entries[i].Value));
            if (i > 0) _out.Add(", ", name.Span);
            _out.Add(name).Add(" : ", name.Span);
            if (type is not null) _out.Add(type);
        }

        _out.Add(")", End(given.Value));
    }
}
