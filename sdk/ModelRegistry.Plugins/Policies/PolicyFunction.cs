namespace ModelRegistry.Plugins.Policies;

/// <summary>
/// A pure function that packs may import and rules may ask. The host handles every failure: when the function throws,
/// gives null, a value of another type, or takes longer than a quarter of a second, the rule that asked is missing
/// evidence, with the reason, and the decision goes on. A thread cannot be stopped: one that never ends stays behind,
/// and after four such calls the function is not called any more.
/// </summary>
/// <param name="Signature">
/// As packs import it, <c>country_of(region : region) gives text</c>. Types are those of the policy language:
/// <c>yes/no</c>, <c>text</c>, <c>number</c>, <c>percent</c>, <c>size</c>, <c>duration</c>, <c>date</c>,
/// <c>instant</c>, <c>version</c>, <c>licence</c>, <c>region</c> and other formats of text, the metadata's own such as
/// <c>risk-tier</c>, and <c>set of</c> or <c>list of</c> any of them.
/// </param>
/// <param name="Version">Three numbers; raise it whenever an answer changes. Decisions name it.</param>
/// <param name="Doc">One sentence for people who write policies.</param>
/// <param name="Call">
/// Gets the values in the order of the parameters, never null: <see cref="bool"/> for yes/no, <see cref="decimal"/> for
/// number, percent (a ratio, 0.03 is 3 %) and size (bytes), <see cref="DateOnly"/> for date,
/// <see cref="DateTimeOffset"/> for instant, <see cref="IReadOnlyList{T}"/> of <see cref="object"/> for sets and lists,
/// <see cref="string"/> for all else. Gives one of them, or null when there is no answer. Several threads call it at
/// once.
/// </param>
public sealed record PolicyFunction(
    string Signature, string Version, string Doc, Func<IReadOnlyList<object>, object?> Call)
{
    /// <summary>
    /// How many steps of a rule's budget of a million a call counts for, from 1 to 100,000. A comparison of two fields
    /// takes one or two, which is about 0.1 µs; whoever takes a millisecond should say 10,000.
    /// </summary>
    public int Cost { get; init; } = 10;
}
