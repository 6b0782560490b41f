using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Host.Problems;
using ModelRegistry.Schema;
using ModelRegistry.Schema.Secrets;
using ModelRegistry.Schema.Validation;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// Takes declared metadata in: readable, without secrets, fitting the schema, and about the version it is sent to.
/// What passes is kept as it was sent.
/// </summary>
sealed class MetadataIntake(MetadataSchema schema, SecretScanner secrets)
{
    /// <summary>Checks a JSON document that is to become the declared metadata of a version.</summary>
    public Intake Take(string model, string version, ReadOnlyMemory<byte> utf8, VocabularyLookup? vocabularies)
    {
        if (!Utf8.IsValid(utf8.Span) || BrokenText.Find(utf8.Span) is not null)
            return Refuse(Unreadable(utf8.Span));
        if (MetadataReader.Read(utf8) is MetadataReading.Malformed malformed) return Refuse(Malformed(malformed));

        using var document = JsonDocument.Parse(WithoutMark(utf8));
        if (UnfitValue.Find(document.RootElement) is var (path, message))
            return Refuse(Problem.Of(MetadataProblems.Invalid, $"{path}: {message} Nothing was stored.",
                new Dictionary<string, string[]> { [path] = [message] }));
        var found = secrets.Scan(document.RootElement);
        if (found.Count > 0) return Refuse(Secret(found));

        var problems = new MetadataValidator(schema, vocabularies).Validate(document.RootElement);
        var errors = ByPath(problems, ProblemLevel.Error)
            .Concat(IdentityCheck.Errors(document.RootElement, model, version))
            .DistinctBy(error => error.Key).ToDictionary();
        if (errors.Count > 0)
            return Refuse(Problem.Of(MetadataProblems.Invalid,
                $"{errors.Count} {(errors.Count == 1 ? "field" : "fields")} of the metadata must be corrected; "
                + "nothing was stored.", errors));

        var declared = JsonObject.Create(document.RootElement.Clone())!;    // the reader took objects only
        return new Intake.Taken(
            Encoding.UTF8.GetString(WithoutMark(utf8).Span), RiskTier(declared),
            ByPath(problems, ProblemLevel.Note));
    }

    string? RiskTier(JsonObject declared) =>
        declared["risk"] is JsonObject risk && risk["tier"] is JsonValue value
            && value.TryGetValue<string>(out var tier)
        && schema.TryFind("risk.tier", out var field) && field.Type is EnumType tiers ? tiers.Find(tier)?.Name : null;

    static Dictionary<string, string[]> ByPath(IEnumerable<MetadataProblem> problems, ProblemLevel level) =>
        problems.Where(problem => problem.Level == level).GroupBy(problem => problem.Path)
            .ToDictionary(group => group.Key, group => group.Select(one => $"{one.Message} {one.Fix}").ToArray());

    static ProblemHttpResult Malformed(MetadataReading.Malformed malformed) => MalformedMetadata.Answer(
        $"{malformed.Problem.Message} {malformed.Problem.Fix}", malformed.Line, malformed.Column);

    static ProblemHttpResult Unreadable(ReadOnlySpan<byte> utf8) => BrokenText.Find(utf8) is var (line, column)
        ? MalformedMetadata.Answer("This text holds half of a UTF-16 pair, which is no character.", line, column)
        : MalformedMetadata.Answer("The document is not UTF-8.", 0, 0);

    static ProblemHttpResult Secret(IReadOnlyList<SecretFinding> found) => Problem.Of(MetadataProblems.Secret,
        "The metadata was not stored. What was sent must be taken for known: replace the secret itself.",
        found.GroupBy(finding => finding.Path)
            .ToDictionary(group => group.Key, group => group.Select(finding => finding.Message).ToArray()));

    static Intake Refuse(ProblemHttpResult answer) => new Intake.Refused(answer);

    static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
}
