using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Yaml;

/// <summary>Writes a pack in the YAML form: declarations gathered by kind, comments as notes.</summary>
sealed class YamlWriter
{
    readonly YamlOut _out = new();
    readonly PackSyntax _pack;
    readonly NoteFinder _notes;
    readonly BlockWriter _blocks;

    public YamlWriter(PackSyntax pack)
    {
        _pack = pack;
        _notes = new(pack);
        _blocks = new(_out, _notes);
    }

    public string Write()
    {
        WriteNotes("notes", _notes.OfPack());
        if (_pack.Name is { } name) _out.Value("pack", name.Text);
        if (_pack.Version is { } version) _out.Value("version", version.Text);
        foreach (var (keyword, value) in _pack.Headlines.DistinctBy(line => line.Keyword)) _out.Value(keyword,
            value.Text);
        if (_pack.AppliesWhen is { } when) _out.Value("applies when", OneLine.Of(when));
        List<Declaration.Import>("imports", Import);
        Named<Declaration.Function>("functions", Function);
        Named<Declaration.Standard>("standards", Standard);
        Named<Declaration.List>("lists", List);
        Named<Declaration.Parameter>("parameters", Parameter);
        Named<Declaration.Define>("definitions", Define);
        List<Declaration.Rule>("rules", _blocks.Rule);
        List<Declaration.Waiver>("waivers", _blocks.Waiver);
        List<Declaration.Override>("overrides", _blocks.Override);
        List<Declaration.Sample>("samples", _blocks.Sample);
        List<Declaration.Test>("tests", _blocks.Test);
        WriteNotes("closing notes", _notes.AtTheEnd());
        return _out.Text;
    }

    void Import(Declaration.Import import)
    {
        _out.Value("pack", import.Pack.Text);
        _out.Value("version", import.Version);
        if (import.Alias is { } alias) _out.Value("as", alias.Text);
        WriteNotes(import);
    }

    void Function(Declaration.Function function) => _out.Key(function.Name.Text, () =>
    {
        _out.Key("given", () =>
        {
            foreach (var (name, type) in function.Parameters) _out.Value(name.Text, type.Text);
        });
        _out.Value("gives", function.Result.Text);
        _out.Value("version", function.Version);
        WriteNotes(function);
    });

    void Standard(Declaration.Standard standard)
    {
        var notes = _notes.Of(standard);
        if (notes.Count == 0)
        {
            _out.Value(standard.Name.Text, standard.Title.Text);
            return;
        }

        _out.Key(standard.Name.Text, () =>
        {
            _out.Value("title", standard.Title.Text);
            _out.List("notes", notes);
        });
    }

    void List(Declaration.List list) => _out.Key(list.Name.Text, () =>
    {
        _out.Value("of", list.Of.Text);
        _out.List("items", [.. list.Items.Select(OneLine.Of)]);
        WriteNotes(list);
    });

    void Parameter(Declaration.Parameter parameter) => _out.Key(parameter.Name.Text, () =>
    {
        _out.Value("type", parameter.Type.Text);
        _out.Value("default", OneLine.Of(parameter.Default));
        if (parameter is { Low: { } low, High: { } high }) _out.List("between", [OneLine.Of(low), OneLine.Of(high)]);
        if (parameter.Teams is { } teams) _out.Value("teams may", teams);
        WriteNotes(parameter);
    });

    void Define(Declaration.Define define) => _out.Key(define.Name.Text, () =>
    {
        if (!define.Parameters.IsEmpty) _out.Key("given", () =>
        {
            foreach (var (name, type) in define.Parameters) _out.Value(name.Text, type.Text);
        });
        _out.Value("as", OneLine.Of(define.Body));
        WriteNotes(define);
    });

    void List<T>(string key, Action<T> write) where T : Declaration
    {
        var all = _pack.Declarations.OfType<T>().ToList();
        if (all.Count > 0) _out.Key(key, () => all.ForEach(each => _out.Item(() => write(each))));
    }

    void Named<T>(string key, Action<T> write) where T : Declaration
    {
        var all = _pack.Declarations.OfType<T>().ToList();
        if (all.Count > 0) _out.Key(key, () => all.ForEach(write));
    }

    void WriteNotes(Declaration declaration) => WriteNotes("notes", _notes.Of(declaration));

    void WriteNotes(string key, IReadOnlyList<string> notes)
    {
        if (notes.Count > 0) _out.List(key, notes);
    }
}
