namespace ModelRegistry.Evidence.Audit;

/// <summary>The first event at which a log is no longer what was written, and what is wrong there.</summary>
public sealed record ChainBreak(long Seq, string Reason);
