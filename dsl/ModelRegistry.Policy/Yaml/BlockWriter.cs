using ModelRegistry.Policy.Formatting;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Yaml;

/// <summary>Writes rules, waivers, overrides, samples and tests.</summary>
sealed class BlockWriter(YamlOut output, NoteFinder notes)
{
    public void Rule(Declaration.Rule rule)
    {
        output.Value("rule", rule.Name.Text);
        output.Value("title", rule.Title.Text);
        WriteNotes(rule);
        foreach (var group in rule.Clauses.GroupBy(Key)) Clauses(group.Key, [.. group]);
    }

    static string Key(Clause clause) => clause switch
    {
        Clause.On on => $"{on.Level} on",
        Clause.Applies => "applies when",
        Clause.Require => "require",
        Clause.Says says => says.Keyword,
        Clause.Maps => "maps to",
        Clause.Obliges => "obliges",
        Clause.Waivable => "waivable",
        Clause.NeverWaivable => "never waivable",
        Clause.Grandfather => "grandfather",
        Clause.Retired => "retired",
        _ => "missing evidence warns",
    };

    void Clauses(string key, IReadOnlyList<Clause> clauses)
    {
        switch (clauses[0])
        {
            case Clause.On:
                output.List(key, [.. clauses.Cast<Clause.On>().SelectMany(on => on.Events).Select(ClauseDocs.Event)]);
                break;
            case Clause.Applies or Clause.Require: Conditions(key, clauses); break;
            case Clause.Says: output.Values(key, [.. clauses.Cast<Clause.Says>()
                .Select(says => says.Text.Text)]); break;
            case Clause.Maps: Maps([.. clauses.Cast<Clause.Maps>().SelectMany(maps => maps.To)]); break;
            case Clause.Obliges:
                output.List(key, [.. clauses.Cast<Clause.Obliges>().SelectMany(each => each.Names)
                    .Select(name => name.Text)]);
                break;
            case Clause.Waivable: Each(key, clauses.Cast<Clause.Waivable>(), Waivable); break;
            case Clause.Grandfather: Each(key, clauses.Cast<Clause.Grandfather>(), Grandfather); break;
            case Clause.Retired:
                output.Values(key, [.. clauses.Cast<Clause.Retired>().Select(each => ClauseDocs.Day(each.Day))]);
                break;
            default: output.Flag(key); break;
        }
    }

    void Conditions(string key, IReadOnlyList<Clause> clauses)
    {
        var conditions = clauses.Select(clause => (Clause: clause,
            Text: OneLine.Of(clause is Clause.Require require ? require.Condition : ((Clause.Applies)clause).When)))
                .ToList();
        if (key == "applies when" && conditions is [var only] && notes.Of(only.Clause).Count == 0)
        {
            output.Value(key, only.Text);
            return;
        }

        output.Key(key, () =>
        {
            foreach (var (clause, text) in conditions)
            {
                if (notes.Of(clause).Count == 0) output.Item(text);
                else output.Item(() =>
                {
                    output.Value("condition", text);
                    output.List("notes", notes.Of(clause));
                });
            }
        });
    }

    /// <summary>By standard; as a list of pairs where one standard comes again after another.</summary>
    void Maps(IReadOnlyList<(Word Standard, Word Id)> pairs)
    {
        var groups = pairs.GroupBy(pair => pair.Standard.Text).ToList();
        var gathered = groups.SelectMany(group => group).Select(pair => pair.Id.Span)
            .SequenceEqual(pairs.Select(pair => pair.Id.Span));
        output.Key("maps to", () =>
        {
            if (gathered)
            {
                foreach (var group in groups) output.Values(group.Key, [.. group.Select(pair => pair.Id.Text)]);
                return;
            }

            foreach (var (standard, id) in pairs) output.Item(() => output.Value(standard.Text, id.Text));
        });
    }

    void Waivable(Clause.Waivable waivable)
    {
        output.List("by", [.. waivable.By.Select(role => role.Text)]);
        if (waivable.Longest is { } longest) output.Value("at most", OneLine.Of(longest));
        if (waivable.WithControls) output.Flag("compensating controls");
    }

    void Grandfather(Clause.Grandfather terms)
    {
        output.Value("registered before", ClauseDocs.Day(terms.Before));
        output.Value("until", ClauseDocs.Day(terms.Until));
    }

    void Each<T>(string key, IEnumerable<T> clauses, Action<T> write)
    {
        var all = clauses.ToList();
        if (all is [var only]) output.Key(key, () => write(only));
        else output.Key(key, () => all.ForEach(each => output.Item(() => write(each))));
    }

    public void Waiver(Declaration.Waiver waiver)
    {
        output.Value("waiver", waiver.Name.Text);
        output.Value("for", waiver.ForRule.Text);
        foreach (var line in waiver.Lines.DistinctBy(line => line.GetType())) Waiver(line);
        WriteNotes(waiver);
    }

    void Waiver(WaiverLine line)
    {
        switch (line)
        {
            case WaiverLine.Models models:
                output.Value("models", models.Model.Text);
                if (models.Version is { } version) output.Value("version", version);
                break;
            case WaiverLine.Until until: output.Value("until", ClauseDocs.Day(until.Day)); break;
            case WaiverLine.Because because: output.Value("because", because.Text.Text); break;
            case WaiverLine.Controls controls:
                output.List("controls", [.. controls.Texts.Select(text => text.Text)]);
                break;
            case WaiverLine.Granted granted:
                output.Key("granted", () =>
                {
                    output.Value("by", granted.By.Text);
                    output.Value("role", granted.Role.Text);
                    output.Value("date", ClauseDocs.Day(granted.On));
                });
                break;
        }
    }

    public void Override(Declaration.Override own)
    {
        output.Value("override", own.Pack.Text);
        output.Value(own.Scope.Text, own.Team.Text);
        Values(own.Values);
        WriteNotes(own);
    }

    public void Sample(Declaration.Sample sample)
    {
        output.Value("sample", sample.Name.Text);
        if (sample.Extends is { } parent) output.Value("extends", parent.Text);
        Values(sample.Values);
        WriteNotes(sample);
    }

    void Values(IReadOnlyList<Assignment> values)
    {
        var last = values.GroupBy(value => value.Path.Text).Select(group => group.Last()).ToList();
        if (last.Count > 0) output.Key("values", () =>
            last.ForEach(value => output.Value(value.Path.Text, OneLine.Of(value.Value))));
    }

    public void Test(Declaration.Test test)
    {
        output.Value(test.Table ? "table" : "test", test.Title.Text);
        if (test.ForRule is { } rule) output.Value("for", rule.Text);
        WriteNotes(test);
        if (test.Steps.Length > 0) output.Key("steps", () =>
        {
            foreach (var step in test.Steps) Step(step);
        });
    }

    void Step(Step step)
    {
        switch (step)
        {
            case Step.Vary vary:
                Table(vary.Path.Text, vary.Rows.Select(row => $"{OneLine.Of(row.Value)} gives {row.Verdict.Text}"));
                break;
            case Step.VaryEvent vary: Table("event", vary.Rows.Select(OneLine.Of)); break;
            default: output.Item(OneLine.Of(step)); break;
        }
    }

    void Table(string path, IEnumerable<string> rows) => output.Item(() =>
    {
        output.Value("vary", path);
        output.List("rows", [.. rows]);
    });

    void WriteNotes(Declaration declaration)
    {
        if (notes.Of(declaration).Count > 0) output.List("notes", notes.Of(declaration));
    }
}
