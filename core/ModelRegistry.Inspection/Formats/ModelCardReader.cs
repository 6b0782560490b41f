using System.Diagnostics;
using System.Text;
using ModelRegistry.Inspection.Cards;

namespace ModelRegistry.Inspection.Formats;

/// <summary>
/// Turns a model card's front matter into facts and keeps its text. Only the first 4 MiB of the file are looked at.
/// </summary>
sealed class ModelCardReader : IFormatReader
{
    const int Limit = 4 * 1024 * 1024;
    const int LongestBody = 32 * 1024;

    public bool Reads(string format) => format == FormatName.ModelCard;

    public Reading Read(string format, Stream content)
    {
        var text = Encoding.UTF8.GetString(Bounded.ReadHead(content, Limit));
        var reading = Read(text);
        return FrontMatter.Below(text) is { Length: > 0 } body
            ? reading with { Facts = reading.Facts with { Body = Cut(body) } }
            : reading;
    }

    /// <summary>Never through the middle of a character.</summary>
    static string Cut(string text) => text.Length <= LongestBody ? text
        : char.IsHighSurrogate(text[LongestBody - 1]) ? text[..(LongestBody - 1)]
        : text[..LongestBody];

    static Reading Read(string text) =>
        ModelCardParser.Parse(text) switch
        {
            CardReading.Read(var card, var findings) => Facts(card, findings),
            CardReading.NoFrontMatter => Reading.Full(
                new(), new Finding(Severity.Info, "no-front-matter", "The card has no metadata between '---' lines.")),
            CardReading.Invalid(var line, var column, var reason) => Reading.Partial(
                $"Front matter not readable at line {line}, column {column}.",
                new(),
                new Finding(Severity.Warning, "invalid-front-matter", $"Line {line}, column {column}: {reason}")),
            _ => throw new UnreachableException(),
        };

    static Reading Facts(ModelCard card, IReadOnlyList<Finding> findings)
    {
        var licenses = card.Licenses.Select(id => HubLicense.ToSpdx(id, card.LicenseName)).OfType<string>().Distinct();
        var relation = card.BaseModelRelation ?? (card.BaseModels.Count > 1 ? "merge" : null);
        return Reading.Full(
            new()
            {
                Framework = card.LibraryName,
                License = string.Join(" AND ", licenses) is { Length: > 0 } expression ? expression : null,
                LicenseLink = card.LicenseLink,
                Upstream = [.. card.BaseModels.Select(id => new UpstreamModel(id, relation))],
                Datasets = card.Datasets,
                Tasks = card.PipelineTag is { } task ? [task] : [],
                Tags = card.Tags,
                Languages = card.Languages,
                Metrics = card.Metrics,
                Results = card.Results,
            },
            findings);
    }
}
