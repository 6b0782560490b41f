namespace ModelRegistry.Cli.Tests.Shell;

/// <summary>Tests that run one after the other when all others have ended.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
