using ModelRegistry.Evidence.Audit;

namespace ModelRegistry.Host.Features.EvidenceExport;

/// <summary>A text and the event that committed to it.</summary>
sealed record ShownText(long Seq, Disclosure Text);
