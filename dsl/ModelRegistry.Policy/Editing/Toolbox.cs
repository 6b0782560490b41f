using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Editing;

/// <summary>What the services of a workspace share. Every part may be used by several threads.</summary>
sealed class Toolbox
{
    readonly TextSites _texts;
    readonly YamlSites _yamls;

    public Toolbox(IVocabularies? vocabularies)
    {
        ClauseWords = new(Words);
        Reader = new(Words);
        Describer = new(vocabularies, Guide);
        _texts = new(Words, ClauseWords);
        _yamls = new();
    }

    public Words Words { get; } = new();

    public ClauseWords ClauseWords { get; }

    public ClauseReader Reader { get; }

    public WordGuide Guide { get; } = new();

    public Describer Describer { get; }

    public LineSnippets Snippets { get; } = new();

    public bool IsYaml(PackFile file) => file.Pack.IsYaml;

    public Site SiteOf(PackFile file, int offset) =>
        IsYaml(file) ? _yamls.At(file.Source, offset) : _texts.At(file.Source, offset);
}
