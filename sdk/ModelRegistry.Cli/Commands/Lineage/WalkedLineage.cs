using ModelRegistry.Client.Lineage;

namespace ModelRegistry.Cli.Commands.Lineage;

/// <summary>What <c>lineage --json</c> prints: the ways that were walked.</summary>
sealed record WalkedLineage(LineageGraph? Up, LineageGraph? Down);
