using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

sealed partial class Interpreter
{
    /// <summary>
    /// The first of several operands that is there. Where none is, the first is what is missing, and its reason names
    /// those that would do in its place.
    /// </summary>
    Reading Otherwise(Operand.Otherwise otherwise, Frame? frame)
    {
        Reading? first = null;
        List<MissingEvidence> others = [];
        foreach (var choice in Choices(otherwise))
        {
            var reading = Read(choice, frame);
            if (reading.Value is not Value.Absent absent) return reading;
            if (first is null) first = reading;
            else others.AddRange(absent.Evidence);
        }

        return first is { Value: Value.Absent own }
            ? first.Value with { Value = new Value.Absent(WithOthers(own.Evidence, others)) }
            : throw new System.Diagnostics.UnreachableException();
    }

    ImmutableArray<MissingEvidence> WithOthers(ImmutableArray<MissingEvidence> own, List<MissingEvidence> others)
    {
        var paths = others.Select(each => each.Path).Except(own.Select(each => each.Path)).ToList();
        var instead = $"; {string.Join(" or ", paths)} would do as well";
        return !explains || paths.Count == 0 ? own
            : [.. own.Select(each => each with { Reason = each.Reason + instead })];
    }

    static IEnumerable<Operand> Choices(Operand operand) => operand is Operand.Otherwise otherwise
        ? [.. Choices(otherwise.Value), .. Choices(otherwise.Fallback)]
        : [operand];
}
