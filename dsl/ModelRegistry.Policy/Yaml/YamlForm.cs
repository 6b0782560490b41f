using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ModelRegistry.Policy.Yaml;

/// <summary>Writes a YAML pack in the one form of all YAML packs, and loses no comment.</summary>
sealed class YamlForm
{
    public FormatResult Format(PackSource pack)
    {
        var source = new SourceText(pack.Name, pack.Text);
        if (new PolicyConverter().ToYaml(pack) is not FormatResult.Formatted(var text) written)
            return new PolicyConverter().ToYaml(pack);
        var (above, inside) = Comments(source);
        if (inside.Count > 0) return new FormatResult.Refused([.. inside.Select(Lost)]);
        return above.Length == 0 ? written : new FormatResult.Formatted(above + text);
    }

    static Diagnostic Lost(SourceSpan comment) => Diagnostic
        .Error("P0508", "this comment would be lost", comment, "the form has no place for it")
        .Help("write it as an item of `notes`, or above the first key");

    /// <summary>The comments above the first key, and the places of all others.</summary>
    static (string Above, List<SourceSpan> Inside) Comments(SourceText source)
    {
        var parser = new Parser(new Scanner(new StringReader(source.Text), skipComments: false));
        var above = new System.Text.StringBuilder();
        List<SourceSpan> inside = [];
        var first = int.MaxValue;
        while (parser.MoveNext())
        {
            var start = (int)Math.Clamp(parser.Current!.Start.Index, 0, source.Text.Length); // it has moved
            if (parser.Current is Scalar) first = Math.Min(first, start);
            if (parser.Current is not Comment) continue;
            var end = source.Text.IndexOf('\n', start);
            var span = new SourceSpan(source, start, (end < 0 ? source.Text.Length : end) - start);
            if (start < first) above.Append(span.Text.TrimEnd()).Append('\n');
            else inside.Add(span);
        }

        return (above.ToString(), inside);
    }
}
