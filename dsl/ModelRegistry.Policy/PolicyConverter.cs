using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Yaml;

namespace ModelRegistry.Policy;

/// <summary>
/// Writes a pack in its other form. Nothing of its meaning is lost either way; declarations are gathered by kind,
/// comments become notes and notes comments, blank lines are not kept. An instance may be used by several threads.
/// </summary>
public sealed class PolicyConverter
{
    readonly Words _words = new();

    /// <summary>A pack in the YAML form; one that is YAML is written anew.</summary>
    public FormatResult ToYaml(PackSource pack)
    {
        var syntax = pack.IsYaml ? AsText(pack) : new Parser(new SourceText(pack.Name, pack.Text), _words).Parse();
        IReadOnlyList<Diagnostic> wrong = syntax.Diagnostics.Count > 0 ? syntax.Diagnostics : [.. Twice(syntax)];
        return wrong.Count > 0 ? new FormatResult.Refused(wrong)
            : new FormatResult.Formatted(new YamlWriter(syntax).Write());
    }

    /// <summary>Names are keys in the YAML form, so that each stands once.</summary>
    static IEnumerable<Diagnostic> Twice(PackSyntax pack) => pack.Declarations
        .Where(each => each is Declaration.Standard or Declaration.List or Declaration.Parameter or Declaration.Define
            or Declaration.Function)
        .GroupBy(each => (each.GetType(), each.Name.Text))
        .Where(group => group.Count() > 1)
        .Select(group => Diagnostic
            .Error("P0253", $"`{group.Key.Text}` is declared twice", group.Last().Name.Span, "a second time here")
            .Beside(group.First().Name.Span, "first here"));

    /// <summary>A pack in the text form, formatted.</summary>
    public FormatResult ToText(PackSource pack)
    {
        var syntax = new PackReader(_words).Read(pack);
        if (syntax.Diagnostics.Count > 0) return new FormatResult.Refused(syntax.Diagnostics);
        return new PolicyFormatter().FormatText(pack.IsYaml ? new(pack.Name, AsText(pack).Source.Text) : pack);
    }

    /// <summary>A pack in the YAML form as if it had been written in the text form.</summary>
    PackSyntax AsText(PackSource pack)
    {
        var file = new SourceText(pack.Name, pack.Text);
        var (text, diagnostics, _) = new YamlReader(_words).Text(file);
        var syntax = new Parser(new SourceText(pack.Name, text.Text), _words).Parse();
        return diagnostics.Count == 0 ? syntax : new PackReader(_words).Read(pack);
    }
}
