using System.Globalization;
using ModelRegistry.Policy.Licences;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Binding;

sealed partial class ExpressionBinder
{
    static bool IsLiteral(Expression expression) => expression is Expression.Number or Expression.Percent
        or Expression.Measure
        or Expression.Date or Expression.Instant or Expression.Version or Expression.Text or Expression.Flag
            or Expression.LicenceWith;

    Operand Literal(Expression expression, FieldType? expected)
    {
        switch (expression)
        {
            case Expression.Number number: return Number(number, expected);
            case Expression.Percent percent: return Constant(new Value.Percent(percent.Ratio), percent, Types.Percent);
            case Expression.Measure measure: return Measure(measure, expected);
            case Expression.Date date: return Constant(new Value.Date(date.Value), date, Types.Date);
            case Expression.Instant instant: return Constant(new Value.Instant(instant.Value), instant, Types.Instant);
            case Expression.Flag flag: return Constant(new Value.Flag(flag.Value), flag, Types.Flag);
            case Expression.LicenceWith with:
                return Constant(
                    new Value.Licence(new LicenceExpression.Single(
                        with.Licence.Text, false, with.Exception?.Text ?? LicenceRules.AnyException)),
                    with, Types.Licence);
            case Expression.Version version when VersionNumber.Parse(version.Value) is { } parsed:
                return Constant(new Value.Version(parsed), version, new ScalarType(ScalarKind.Version));
            case Expression.Version version:
                context.Report(Diagnostic.Error(
                    "P0211", $"`{version.Value}` is no version", version.Span, "Semantic Versioning 2.0.0 is meant"));
                return Broken(version.Span);
            default:
                var text = (Expression.Text)expression;
                return expected is null ? Constant(new Value.Text(text.Value), text, Types.Text)
                    : Literal(new Word(text.Value, text.Span), expected) ?? Constant(
                        new Value.Text(text.Value), text, Types.Text);
        }
    }

    Operand.Constant Constant(Value value, Expression expression, FieldType type) => new(value, expression.Span, type);

    Operand Number(Expression.Number number, FieldType? expected)
    {
        if (expected is not ScalarType { Kind: ScalarKind.Percent })
            return Constant(new Value.Number(number.Value), number, Types.Number);

        ReportBareNumber(number, null, number.Span);
        return Broken(number.Span);
    }

    /// <summary>
    /// The field that a bare number is compared with, for the message; set while a relation is bound.
    /// </summary>
    Operand? ComparedWith { get; set; }

    void ReportBareNumber(Expression.Number number, Operand? share, SourceSpan span)
    {
        var written = number.Span.Text;
        var times = (number.Value * 100).ToString("0.####", CultureInfo.InvariantCulture);
        var other = share ?? ComparedWith;
        var points = other?.Type is ScalarType { Unit: ScalarType.PercentagePoints };
        var name = other is Operand.Field or Operand.Local ? other.Span.Text : other is null
            ? NamedShare ?? "what stands here" : other.Span.Text;
        var example = other is Operand.Field or Operand.Local
            ? points ? " (10 in the metadata means 10%)" : " (0.021 in the metadata means 2.1%)" : "";
        context.Report(Diagnostic
            .Error("P0210", $"is this {written} % or {times} %?", span, "a bare number")
            .Note($"{name} is a percentage{example}")
            .Fix($"write `{written}%`")
            .Offer($"write `{written}%`", span, $"{written}%")
            .Offer($"write `{times}%`", span, $"{times}%"));
    }

    /// <summary>What takes a share outside of a comparison: a parameter's name.</summary>
    public string? NamedShare { get; set; }

    Operand Measure(Expression.Measure measure, FieldType? expected)
    {
        if (expected is ScalarType { Kind: ScalarKind.Number, Unit: { } unit } && unit == measure.Unit)
        {
            return Constant(new Value.Number(measure.Amount), measure, Types.Number);
        }

        if (context.Durations.Of(measure.Amount, measure.Unit) is { } duration)
            return Constant(duration, measure, Types.Duration);

        if (Bytes(measure.Unit) is { } size)
            return Constant(new Value.Size(measure.Amount * size), measure, new ScalarType(ScalarKind.Size));

        context.Report(Diagnostic.Error(
            "P0211", $"`{measure.Span.Text}` is no length of time", measure.Span,
            "whole months, and at most a thousand years"));
        return Broken(measure.Span);
    }

    static decimal? Bytes(string unit) => unit switch
    {
        "B" => 1,
        "KB" => 1_000,
        "MB" => 1_000_000,
        "GB" => 1_000_000_000,
        "TB" => 1_000_000_000_000,
        "KiB" => 1L << 10,
        "MiB" => 1L << 20,
        "GiB" => 1L << 30,
        "TiB" => 1L << 40,
        _ => null,
    };

    /// <summary>A bare name or a text as the value that is expected; null when texts have no meaning there.</summary>
    Operand? Literal(Word word, FieldType expected)
    {
        switch (expected)
        {
            case EnumType named: return Member(word, named);
            case VocabularyType vocabulary: return Taxonomy(word, vocabulary);
            case ScalarType { Kind: ScalarKind.Licence }: return LicenceOf(word);
            case ScalarType { Kind: ScalarKind.Text, Format: not TextFormat.None }
                or ScalarType { Kind: ScalarKind.Text } when IsQuoted(word) || IsNamed(expected):
                return new Operand.Constant(new Value.Text(word.Text), word.Span, expected);
            case ScalarType { Kind: ScalarKind.Version } when VersionNumber.Parse(word.Text) is { } version:
                return new Operand.Constant(new Value.Version(version), word.Span, expected);
            default: return null;
        }
    }

    static bool IsQuoted(Word word) => word.Span.Text.StartsWith('"');

    /// <summary>
    /// Regions and roles are names; other texts need quotes, so that a misspelt field is not taken for one.
    /// </summary>
    static bool IsNamed(FieldType type) => type is ScalarType { Format: TextFormat.Region or TextFormat.Role };

    Operand Member(Word word, EnumType type)
    {
        context.Watch?.Ask(word, new Question.OfMember(type));
        for (var rank = 0; rank < type.Values.Count; rank++)
        {
            var value = type.Values[rank];
            if (value.Name == word.Text || value.Aliases.Contains(word.Text))
            {
                context.Watch?.Found(word.Span, new Meaning.OfMember(type, value));
                return new Operand.Constant(new Value.Member(value.Name, rank), word.Span, type);
            }
        }

        ReportValue(word, type.Noun, [.. type.Values.Select(value => value.Name)]);
        return Broken(word.Span);
    }

    Operand Taxonomy(Word word, VocabularyType type)
    {
        context.Watch?.Ask(word, new Question.OfTerm(type));
        var known = context.Vocabularies?.Values(type.Name) ?? [];
        if (known.Count == 0 || context.Vocabularies!.Contains(type.Name, word.Text)) // known came from it
        {
            context.Watch?.Found(word.Span, new Meaning.OfTerm(type, word.Text));
            return new Operand.Constant(new Value.Text(word.Text), word.Span, type);
        }

        ReportValue(word, type.Name.Replace('-', ' '), [.. known.Order(StringComparer.Ordinal)]);
        return Broken(word.Span);
    }

    Operand LicenceOf(Word word)
    {
        if (context.Licences.Parse(word.Text) is { } licence)
        {
            return new Operand.Constant(new Value.Licence(licence), word.Span, Types.Licence);
        }

        context.Report(Diagnostic
            .Error("P0242", $"`{word.Text}` is no licence expression", word.Span,
                "SPDX identifiers, AND, OR, WITH and parentheses"));
        return Broken(word.Span);
    }

    void ReportValue(Word word, string noun, List<string> values)
    {
        var nearest = context.Spelling.Nearest(word.Text, values);
        context.Report(Diagnostic
            .Error("P0220", $"`{word.Text}` is not {TypeCatalogue.Article(noun)}", word.Span,
                $"{Plural(noun)} are {string.Join(", ", values)}")
            .Note(InApplies ? "without this check the rule would silently apply to no model at all"
                : "without this check the comparison would silently never hold")
            .Meant(nearest));
    }

    static string Plural(string noun)
    {
        var first = noun.Split(' ')[0];
        if (noun.Contains(" of ") || noun.Contains(" to ")) return $"{PluralWord(first)}{noun[first.Length..]}";
        return PluralWord(noun);
    }

    static string PluralWord(string word) => word switch
    {
        [.., 's'] => $"{word}es",
        [.., 'y'] => $"{word[..^1]}ies",
        _ => $"{word}s",
    };
}
