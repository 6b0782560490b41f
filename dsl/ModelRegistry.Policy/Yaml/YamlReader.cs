using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Yaml;

/// <summary>
/// Reads a pack in the YAML form with the grammar of the text form. Files of more than <see cref="Lexer.MaxLength"/>
/// characters are not read.
/// </summary>
sealed class YamlReader(Words words)
{
    public PackSyntax Read(SourceText file)
    {
        var (text, diagnostics, scalars) = Text(file);
        var lexed = new Lexer(new(file.Name, text.Text), words).Read().From(file, text.Offsets);
        var parsed = diagnostics.Count > 0 && text.IsEmpty ? Nothing(lexed) : new Parser(lexed, words).Parse();
        if (diagnostics.Count == 0) return parsed;
        return parsed with
        {
            Declarations = [.. parsed.Declarations.Select(Damaged)],
            DamagedNames = scalars.Concat(parsed.DamagedNames).ToHashSet(StringComparer.Ordinal),
            Diagnostics = [.. diagnostics.Concat(parsed.Diagnostics).OrderBy(each => each.Span.Start)],
        };
    }

    /// <summary>The same pack in the text form, and what keeps it from being written like that.</summary>
    public (PackText Text, IReadOnlyList<Diagnostic> Diagnostics, IEnumerable<string> Scalars) Text(SourceText file)
    {
        if (file.Text.Length > Lexer.MaxLength)
        {
            return (new(), [Diagnostic.Error("P0005",
                $"this file has {file.Text.Length} characters; a pack has at most {Lexer.MaxLength}",
                    new(file, 0, 0))], []);
        }

        var tree = new YamlTree(file);
        var root = tree.Read();
        List<Diagnostic> diagnostics = [.. tree.Diagnostics];
        return (root is null ? new() : new YamlPack(diagnostics).Write(root), diagnostics, Scalars(root));
    }

    /// <summary>
    /// What was left out could be anything that the file names: that it is not there is no second mistake.
    /// </summary>
    static IEnumerable<string> Scalars(YamlNode? node) => node switch
    {
        YamlNode.Scalar scalar => [scalar.Text],
        YamlNode.Sequence sequence => sequence.Items.SelectMany(Scalars),
        YamlNode.Mapping mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value).Append(entry.Key.Text)),
        _ => [],
    };

    static Declaration Damaged(Declaration declaration) => declaration switch
    {
        Declaration.Rule rule => rule with { Damaged = true },
        Declaration.Waiver waiver => waiver with { Damaged = true },
        Declaration.Sample sample => sample with { Damaged = true },
        Declaration.Test test => test with { Damaged = true },
        _ => declaration,
    };

    static PackSyntax Nothing(LexedSource lexed) =>
        new(null, null, [], null, [], new HashSet<string>(), lexed, []);
}
