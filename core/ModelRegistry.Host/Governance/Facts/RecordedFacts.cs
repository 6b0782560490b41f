using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Governance.Facts;

/// <summary>Everything on record about a version, as a document of the metadata schema.</summary>
static class RecordedFacts
{
    /// <param name="records">The version's records.</param>
    /// <param name="at">The event that the document is for.</param>
    /// <param name="trusted">The ids of the keys that are trusted now.</param>
    /// <param name="now">The moment that approvals and exceptions are asked about.</param>
    public static JsonObject Of(
        VersionRecords records, GateEvent at, IReadOnlySet<string> trusted, DateTimeOffset now)
    {
        var facts = new JsonObject
        {
            ["identity"] = Identity(records, at),
            ["artifacts"] = ArtifactFacts.Of(records, trusted),
            ["governance"] = Governance(records, at, now),
        };
        if (EvaluationFacts.Of(records) is { Count: > 0 } evals) facts["evals"] = evals;
        if (SecurityFacts.Of(records, trusted) is { Count: > 0 } security) facts["security"] = security;
        if (at.DeploymentTarget is { } target)
            facts["deployment"] = new JsonObject { ["targets"] = new JsonArray(target.DeepClone()) };
        return facts;
    }

    /// <summary>Whoever submits is an author from that moment on.</summary>
    static JsonObject Identity(VersionRecords records, GateEvent at)
    {
        var authors = records.Makers.Select(records.HandleOf);
        if (at is { Name: GateEvent.Submit, Actor: { } actor }) authors = authors.Append(actor);
        return new JsonObject
        {
            ["id"] = records.Version.Id.ToString(),
            ["group"] = records.Model.Group,
            ["name"] = records.Model.Name,
            ["version"] = records.Version.Version,
            ["authors"] = new JsonArray(
            [
                .. authors.Distinct().Order(StringComparer.Ordinal)
                    .Select(handle => JsonValue.Create(handle)),
            ]),
        };
    }

    static JsonObject Governance(VersionRecords records, GateEvent at, DateTimeOffset now)
    {
        var governance = new JsonObject
        {
            ["approvals"] = ApprovalFacts.Of(records, at.Target, now),
            ["exceptions"] = ExceptionFacts.Of(records, now),
        };
        if (records.Version.RecertifyBy is { } day) governance["recert_date"] = FactTime.Day(day);
        return governance;
    }
}
