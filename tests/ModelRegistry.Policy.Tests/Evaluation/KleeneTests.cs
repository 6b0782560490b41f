using CsCheck;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Tests.Evaluation;

public sealed class KleeneTests
{
    readonly Gen<Judgement> _judgements = Gen.Select(Gen.Enum<Truth>(), Gen.Int[0, 3])
        .Select((truth, number) => truth == Truth.Unknown
        ? Judgement.Unknown(
            [.. Enumerable.Range(0, number + 1).Select(each => new MissingEvidence($"p{each}", "is missing"))])
        : Judgement.Of(truth == Truth.True, new Observed($"p{number}", "1", "2")));

    [Fact]
    public void And_is_the_weakest_and_or_the_strongest() => _judgements.Array[0, 5].Sample(parts =>
        Judgement.All(parts).Truth == parts.Select(part => part.Truth).DefaultIfEmpty(Truth.True).Min()
        && Judgement.Any(parts).Truth == parts.Select(part => part.Truth).DefaultIfEmpty(Truth.False).Max());

    [Fact]
    public void De_Morgan_holds() => _judgements.Array[0, 5].Sample(parts =>
        Judgement.All(parts).Not().Truth == Judgement.Any(parts.Select(part => part.Not())).Truth
        && Judgement.Any(parts).Not().Truth == Judgement.All(parts.Select(part => part.Not())).Truth);

    [Fact]
    public void Twice_not_is_the_same() => _judgements.Sample(judgement =>
        judgement.Not().Not().Truth == judgement.Truth && judgement.Not().Not()
            .Observed.SequenceEqual(judgement.Observed));

    [Fact]
    public void Unknown_always_names_evidence() => _judgements.Array[0, 5].Sample(parts =>
        Names(Judgement.All(parts)) && Names(Judgement.Any(parts)));

    [Fact]
    public void Of_two_ways_out_the_shorter_one_is_asked_for()
    {
        var far = Judgement.Unknown([new("a", "is missing"), new("b", "is missing")]);
        var near = Judgement.Unknown([new("c", "is missing")]);

        Assert.Equal(["c"], Judgement.Any([far, near]).Missing.Select(each => each.Path));
        Assert.Equal(["a", "b", "c"], Judgement.All([far, near]).Missing.Select(each => each.Path));
    }

    [Fact]
    public void Only_the_parts_that_decided_are_the_reason()
    {
        var fine = Judgement.Of(true, new Observed("fine", "1", "1"));
        var wrong = Judgement.Of(false, new Observed("wrong", "1", "2"));

        Assert.Equal(["wrong"], Judgement.All([fine, wrong]).Observed.Select(each => each.Path));
        Assert.Equal(["fine"], Judgement.Any([fine, wrong]).Observed.Select(each => each.Path));
        Assert.Equal("not 2", Assert.Single(wrong.Not().Observed).Expected);
    }

    static bool Names(Judgement judgement) => judgement.Truth != Truth.Unknown || judgement.Missing.Length > 0;
}
