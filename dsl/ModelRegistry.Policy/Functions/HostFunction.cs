namespace ModelRegistry.Policy.Functions;

/// <summary>
/// A function that the host lends to policies. It must be pure: the same values give the same answer, on every
/// machine, at any time. Whatever it does, a decision goes on: one that throws, answers with a value of another type,
/// or takes too long makes what asked for it missing, with the reason.
/// </summary>
/// <param name="Signature">
/// As packs import it: <c>country_of(region : region) gives text</c>. Types are those of the language, no records.
/// </param>
/// <param name="Version">Three numbers, such as <c>1.2.0</c>. Raise it whenever an answer changes.</param>
/// <param name="Sha256">What identifies its code; 64 lower-case hexadecimal digits. Decisions name it.</param>
/// <param name="Doc">One sentence for people who write policies.</param>
/// <param name="Cost">
/// How many steps of a rule's budget a call counts for, from 1 to 100,000; a comparison of two fields is one or two.
/// </param>
/// <param name="Call">
/// Takes the values in the order of the parameters: yes/no as <see cref="bool"/>, numbers, percentages (as a ratio)
/// and sizes (in bytes) as <see cref="decimal"/>, dates as <see cref="DateOnly"/>, instants as
/// <see cref="DateTimeOffset"/>, sets and lists as <see cref="IReadOnlyList{T}"/> of <see cref="object"/>, everything
/// else as <see cref="string"/> as it is written in the language. None is null. Answers likewise; null when there is
/// no answer. It is called by several threads at once.
/// </param>
public sealed record HostFunction(
    string Signature, string Version, string Sha256, string Doc, int Cost, Func<IReadOnlyList<object>, object?> Call)
{
    public const int MaxCost = 100_000;

    readonly CallDesk _desk = new();

    /// <summary>How long a call may take. One that takes longer is given up.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Who lends it, in a word for lists: <c>plugin</c>, <c>script</c>.</summary>
    public string Kind { get; init; } = "plugin";

    internal (object? Answer, string? Reason) Ask(IReadOnlyList<object> values) =>
        _desk.Ask(() => Call(values), TimeLimit);
}
