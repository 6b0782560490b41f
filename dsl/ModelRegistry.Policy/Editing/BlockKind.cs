namespace ModelRegistry.Policy.Editing;

/// <summary>What stands around a line; <see cref="Pack"/> outside of every block.</summary>
enum BlockKind { Pack, Rule, Waiver, Override, Sample, Test }
