using System.Collections;
using System.Reflection;
using System.Text;
using ModelRegistry.Policy.Syntax;

namespace ModelRegistry.Policy.Tests.Formatting;

/// <summary>Shows a syntax tree without its places, so that two can be compared.</summary>
static class Trees
{
    public static string Of(string text)
    {
        var pack = new Parser(new SourceText("x.policy", text), new()).Parse();
        Assert.Equal("", string.Join("\n\n", pack.Diagnostics.Select(each => each.Render())));
        return Of(pack);
    }

    public static string Of(PackSyntax pack)
    {
        var shown = new StringBuilder();
        Show(shown, (pack.Name, pack.Version), 0);
        Show(shown, pack.Headlines, 0);
        Show(shown, pack.AppliesWhen, 0);
        Show(shown, pack.Declarations, 0);
        return shown.ToString();
    }

    static void Show(StringBuilder shown, object? value, int depth)
    {
        shown.Append(' ', depth);
        switch (value)
        {
            case null: shown.Append("-\n"); break;
            case string or bool or Enum or DateOnly or DateTimeOffset: shown.Append(value).Append('\n'); break;
            case decimal number: shown.Append(number.ToString("0.##########", null)).Append('\n'); break;
            case IEnumerable many:
                shown.Append("[\n");
                foreach (var each in many) Show(shown, each, depth + 1);
                break;
            default:
                shown.Append(value.GetType().Name).Append('\n');
                foreach (var part in Parts(value)) Show(shown, part, depth + 1);
                break;
        }
    }

    static IEnumerable<object?> Parts(object value) => value is System.Runtime.CompilerServices.ITuple tuple
        ? Enumerable.Range(0, tuple.Length).Select(index => tuple[index])
        : value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.PropertyType != typeof(SourceSpan) && property.GetIndexParameters().Length == 0)
            .Select(property => property.GetValue(value));
}
