namespace ModelRegistry.Policy.Editing;

/// <summary>What an entry of an outline is.</summary>
public enum OutlineKind
{
    Pack, Import, Standard, List, Parameter, Define, Rule, Waiver, Override, Sample, Test,
}
