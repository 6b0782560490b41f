namespace ModelRegistry.Policy.Documents;

/// <summary>What a cell holds.</summary>
enum CellKind : byte
{
    Absent, Flag, Text, Number, Percent, Size, Duration, Date, Instant, Version, Licence, Member, Many, Row,
    AgeOfDay, AgeOfInstant,
}
