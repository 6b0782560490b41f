using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Governance;

/// <summary>A row of evidence without its document: what was read from it, and what it is about.</summary>
sealed record EvidenceFact(
    Guid Id, string Kind, string SubjectDigest, JsonObject Facts, DateTimeOffset? Finished, DateTimeOffset RecordedAt);
