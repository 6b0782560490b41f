using ModelRegistry.Data.Models;

namespace ModelRegistry.Host.Search.Indexing;

/// <summary>The rows that one search document is made of.</summary>
/// <param name="Model">The model.</param>
/// <param name="Newest">Its newest version by precedence; null while it has none.</param>
/// <param name="Production">Its newest version in production; null where there is none.</param>
/// <param name="Regions">The regions of its active deployments.</param>
/// <param name="ArtifactFacts">What inspection read from the newest version's files, JSON.</param>
sealed record ModelFacts(
    ModelRecord Model, VersionRecord? Newest, VersionRecord? Production, IReadOnlyList<string> Regions,
    IReadOnlyList<string> ArtifactFacts);
