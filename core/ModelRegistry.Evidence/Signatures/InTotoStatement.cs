using System.Text.Json;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Evidence.Json;

namespace ModelRegistry.Evidence.Signatures;

/// <summary>
/// An in-toto Statement v1 (in-toto/attestation, spec/v1/statement.md): a claim about subjects named by digest.
/// Limits: 16 MiB, nesting 64, 10,000 subjects, 16 digests each. The predicate is optional, as in the specification.
/// </summary>
public sealed record InTotoStatement(IReadOnlyList<InTotoSubject> Subjects, string PredicateType,
    JsonElement? Predicate)
{
    public const string Type = "https://in-toto.io/Statement/v1";
    public const int MaxSubjects = 10_000;
    public const int MaxDigests = 16;

    public static StatementReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (!StrictJson.TryParse(utf8, "statement", DsseEnvelope.MaxBytes, maxDepth: 64, out var document,
            out var error))
            return new StatementReading.Refused([error]);
        using (document)
        {
            var problems = new JsonProblems();
            var root = new JsonCursor(document.RootElement, "", problems);
            var type = root.RequiredText("_type");
            if (type != Type) root.Problem($"must have the _type '{Type}'.");
            var predicateType = root.RequiredText("predicateType");
            var subjects = root.Items("subject", MaxSubjects).Select(Subject).ToList();
            if (subjects.Count == 0) root.Problem("must name at least one subject.");
            return problems.Any
                ? new StatementReading.Refused(problems.Found)
                : new StatementReading.Read(new(subjects, predicateType, root.Object("predicate")?.Value.Clone()));
        }
    }

    /// <summary>Whether a subject has this SHA-256 digest (64 lower-case hexadecimal digits).</summary>
    public bool Names(string sha256) =>
        Subjects.Any(s => s.Digests.TryGetValue("sha256", out var digest) && digest == sha256);

    /// <summary>The statement as canonical JSON, with an empty predicate when it has none.</summary>
    public byte[] ToUtf8() => Jcs.Canonicalize(JsonSerializer.SerializeToElement(new Dictionary<string, object?>
    {
        ["_type"] = Type,
        ["subject"] = Subjects.Select(s => new { name = s.Name, digest = s.Digests }),
        ["predicateType"] = PredicateType,
        ["predicate"] = Predicate ?? JsonElement.Parse("{}"),
    }));

    static InTotoSubject Subject(JsonCursor subject)
    {
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (algorithm, value) in subject.Members("digest").Take(MaxDigests + 1))
            if (value.AsText() is { Length: > 0 } digest) digests.Add(algorithm, digest);
        if (digests.Count is 0 or > MaxDigests) subject.Problem($"must have 1 to {MaxDigests} digests.");
        return new(subject.Text("name") ?? "", digests);
    }
}
