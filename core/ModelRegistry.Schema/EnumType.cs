namespace ModelRegistry.Schema;

/// <summary>One value out of a list that the schema itself fixes.</summary>
/// <param name="Name">The name that policies use, such as <c>artifact-kind</c>.</param>
/// <param name="Noun">What one value is called in messages, such as "artifact kind".</param>
/// <param name="Ordered">Whether the values are listed from least to most, so that "at least" has a meaning.</param>
/// <param name="Values">The values, in order.</param>
public sealed record EnumType(string Name, string Noun, bool Ordered, IReadOnlyList<EnumValue> Values) : FieldType
{
    /// <summary>The value of this name or alias, as it is spelt exactly; null when there is none.</summary>
    public EnumValue? Find(string text) =>
        Values.FirstOrDefault(value => value.Name == text || value.Aliases.Contains(text));
}
