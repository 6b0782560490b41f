namespace ModelRegistry.Policy.Yaml;

sealed partial class YamlPack
{
    void Rule(YamlNode node)
    {
        var map = Map(node, "a rule", "rule", "title", "block on", "warn on", "note on", "applies when", "require",
            "because", "fix", "owner", "describes", "see", "maps to", "obliges", "waivable", "never waivable",
            "grandfather", "retired", "missing evidence warns", "notes");
        Notes(map);
        if (Needs(map, node, "a rule", "rule", "title") is not [var name, var title]) return;
        Start("rule ", name.Span).Add(name).Add(" ", title.Span).AddQuoted(title).Add(" {", title.Span);
        foreach (var entry in map.Values) Clause(entry);
        Start("}", End(node));
    }

    void Clause(YamlEntry entry)
    {
        var (key, place) = (entry.Key.Text, entry.Key.Span);
        switch (key)
        {
            case "block on" or "warn on" or "note on" or "obliges":
                var words = Many(entry.Value);
                if (words.Count > 0) Joined(words, Start($"{key} ", place), place, word => _out.Add(word));
                break;
            case "applies when" or "require": Conditions(entry); break;
            case "retired":
                foreach (var day in Many(entry.Value)) Start("retired ", place).Add(day);
                break;
            case "because" or "fix" or "owner" or "describes" or "see":
                foreach (var text in Items(entry.Value).Select(Text))
                {
                    if (text is not null) Start($"{key} ", place).AddQuoted(text);
                }

                break;
            case "maps to": Maps(entry); break;
            case "never waivable" or "missing evidence warns":
                if (IsYes(entry)) Start(key, place);
                break;
            case "waivable":
                foreach (var each in Items(entry.Value)) Waivable(each, place);
                break;
            case "grandfather":
                foreach (var each in Items(entry.Value)) Grandfather(each, place);
                break;
        }
    }

    /// <summary>Conditions, each with its own notes where it has some.</summary>
    void Conditions(YamlEntry entry)
    {
        foreach (var item in Items(entry.Value))
        {
            var condition = item as YamlNode.Scalar;
            if (item is YamlNode.Mapping)
            {
                var map = Map(item, "a condition", "condition", "notes");
                Notes(map);
                condition = Needs(map, item, "a condition", "condition") is [var inner] ? inner : null;
            }

            if (condition is not null && Code(condition) is { } code)
                Start($"{entry.Key.Text} ", entry.Key.Span).Add(code);
            else if (item is YamlNode.Sequence) _ = Code(item);
        }
    }

    /// <summary>By standard, one control or several; or a list of such, where the order matters.</summary>
    void Maps(YamlEntry entry)
    {
        var pairs = Items(entry.Value)
            .SelectMany(item => Map(item, "a control", null).Values)
            .SelectMany(pair => Items(pair.Value).Select(id => (pair.Key, Id: Text(id)))).ToList();
        if (pairs.Count == 0) return;
        Start("maps to ", entry.Key.Span);
        for (var i = 0; i < pairs.Count; i++)
        {
            if (i > 0) _out.Add(", ", pairs[i].Key.Span);
            _out.Add(pairs[i].Key).Add(" ", pairs[i].Key.Span);
            if (pairs[i].Id is { } id) _out.AddQuoted(id);
        }
    }

    void Waivable(YamlNode node, SourceSpan place)
    {
        var map = Map(node, "a waiver's terms", "by", "at most", "compensating controls");
        if (!map.TryGetValue("by", out var by)) Report("P0505", "`waivable` lacks `by`", node.Span,
            "who may waive it?");
        else Joined(Many(by.Value), Start("waivable by ", place), place, role => _out.Add(role));
        if (map.TryGetValue("at most", out var most) && Code(most.Value) is { } longest)
            _out.Add(" for at most ", most.Key.Span).Add(longest);
        if (map.TryGetValue("compensating controls", out var controls) && IsYes(controls))
            _out.Add(" with compensating controls", controls.Key.Span);
    }

    void Grandfather(YamlNode node, SourceSpan place)
    {
        var map = Map(node, "grandfathering", "registered before", "until");
        if (Needs(map, node, "grandfathering", "registered before", "until") is [var before, var until])
            Start("grandfather models registered before ", place).Add(before).Add(" until ", until.Span).Add(until);
    }

    void Waiver(YamlNode node)
    {
        var map = Map(node, "a waiver", "waiver", "for", "models", "version", "until", "granted", "because", "controls",
            "notes");
        Notes(map);
        if (Needs(map, node, "a waiver", "waiver", "for") is not [var name, var rule]) return;
        Start("waiver ", name.Span).Add(name).Add(" for ", rule.Span).Add(rule).Add(" {", rule.Span);
        foreach (var entry in map.Values) WaiverLine(entry, map);
        Start("}", End(node));
    }

    void WaiverLine(YamlEntry entry, Dictionary<string, YamlEntry> map)
    {
        var place = entry.Key.Span;
        switch (entry.Key.Text)
        {
            case "models" when Code(entry.Value) is { } model:
                Start("models ", place).Add(model);
                if (map.TryGetValue("version", out var version) && Code(version.Value) is { } number)
                    _out.Add(" version ", version.Key.Span).Add(number);
                break;
            case "until" when Code(entry.Value) is { } day: Start("until ", place).Add(day); break;
            case "granted": Granted(entry); break;
            case "because" when Text(entry.Value) is { } why: Start("because ", place).AddQuoted(why); break;
            case "controls":
                var controls = Items(entry.Value).Select(Text).OfType<YamlNode.Scalar>().ToList();
                if (controls.Count > 0) Joined(controls, Start("controls ", place), place, each =>
                    _out.AddQuoted(each));
                break;
        }
    }

    void Granted(YamlEntry granted)
    {
        var map = Map(granted.Value, "a grant", "by", "role", "date");
        if (Needs(map, granted.Value, "a grant", "by", "role", "date") is [var by, var role, var date])
            Start("granted by ", granted.Key.Span).AddQuoted(by).Add(" as ", role.Span).Add(role).Add(" on ", date.Span)
                .Add(date);
    }

    void Override(YamlNode node)
    {
        var map = Map(node, "an override", "override", "team", "group", "values", "notes");
        Notes(map);
        if (Needs(map, node, "an override", "override") is not [var pack]) return;
        if ((map.GetValueOrDefault("team") ?? map.GetValueOrDefault("group")) is not { } scope)
        {
            Report("P0505", "an override lacks `team`", node.Span, "or `group`: whose values are they?");
            return;
        }

        Start("override ", pack.Span).Add(pack).Add($" for {scope.Key.Text} ", scope.Key.Span);
        if (Text(scope.Value) is { } name) _out.AddQuoted(name);
        Values(map, scope.Key.Span, node);
    }

    void Sample(YamlNode node)
    {
        var map = Map(node, "a sample", "sample", "extends", "values", "notes");
        Notes(map);
        if (Needs(map, node, "a sample", "sample") is not [var name]) return;
        Start("sample ", name.Span).Add(name);
        if (map.TryGetValue("extends", out var extends) && Code(extends.Value) is { } parent)
            _out.Add(" extends ", extends.Key.Span).Add(parent);
        Values(map, name.Span, node);
    }

    void Values(IReadOnlyDictionary<string, YamlEntry> map, SourceSpan place, YamlNode node)
    {
        _out.Add(" {", place);
        if (map.TryGetValue("values", out var values))
        {
            foreach (var (path, value) in Map(values.Value, "values", null).Values)
            {
                if (Code(value) is { } code) Start("", path.Span).Add(path).Add(" = ", path.Span).Add(code);
            }
        }

        Start("}", End(node));
    }

    void Test(YamlNode node)
    {
        var map = Map(node, "a test", "test", "table", "for", "steps", "notes");
        Notes(map);
        var kind = map.ContainsKey("table") ? "table" : "test";
        if (Needs(map, node, "a test", kind) is not [var title]) return;
        Start($"{kind} ", title.Span).AddQuoted(title);
        if (map.TryGetValue("for", out var rule) && Code(rule.Value) is { } name) _out.Add(" for ",
            rule.Key.Span).Add(name);
        _out.Add(" {", title.Span);
        foreach (var step in map.TryGetValue("steps", out var steps) ? Items(steps.Value) : []) Step(step);
        Start("}", End(node));
    }

    void Step(YamlNode node)
    {
        if (node is not YamlNode.Mapping)
        {
            if (Code(node) is { } step) Start("", step.Span).Add(step);
            return;
        }

        var map = Map(node, "a step", "vary", "rows");
        if (Needs(map, node, "a step", "vary") is not [var path]) return;
        Start("vary ", path.Span).Add(path).Add(" {", path.Span);
        foreach (var row in map.TryGetValue("rows", out var rows) ? Many(rows.Value) : []) Start("", row.Span).Add(row);
        Start("}", End(node));
    }
}
