using System.Globalization;

namespace ModelRegistry.Policy.Values;

/// <summary>Shows values to people, as they would be written in a policy. Long ones are cut.</summary>
sealed class Display
{
    const int MaxLength = 120;
    const int MaxItems = 6;

    readonly Durations _durations = new();

    public string Show(Value value)
    {
        var text = Whole(value);
        return text.Length <= MaxLength ? text : $"{text[..MaxLength]}…";
    }

    string Whole(Value value) => value switch
    {
        Value.Flag flag => flag.IsTrue ? "true" : "false",
        Value.Text text => text.Characters,
        Value.Number number => Plain(number.Amount),
        Value.Percent percent => $"{Plain(percent.Ratio * 100)}%",
        Value.Size size => $"{Plain(size.Bytes)} B",
        Value.Duration duration => _durations.Describe(duration),
        Value.Date date => date.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Value.Instant instant =>
            instant.Moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Value.Version version => version.Semantic.Text,
        Value.Licence licence => $"{licence.Expression}",
        Value.Member member => member.Name,
        Value.Many many => Many(many),
        Value.Record record => $"{record.Type.Name}",
        Value.Age age => $"since {Whole(age.Since)}",
        _ => "missing",
    };

    string Many(Value.Many many)
    {
        if (many.Items.IsEmpty) return "empty";
        if (many.Items[0] is Value.Record { Type.Name: var name })
        {
            var ending = many.Items.Length == 1 ? "" : "s";
            return string.Create(CultureInfo.InvariantCulture, $"{many.Items.Length} {name}{ending}");
        }

        var shown = string.Join(", ", many.Items.Take(MaxItems).Select(Whole));
        return many.Items.Length <= MaxItems ? $"{{ {shown} }}" : $"{{ {shown}, … }}";
    }

    static string Plain(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);
}
