namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>A person as a bundle names them.</summary>
sealed record Person(string Handle, string Name);
