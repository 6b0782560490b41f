using System.Globalization;
using System.Text.RegularExpressions;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

sealed partial class Interpreter
{
    Judgement Every(Condition.Every every, Frame? frame)
    {
        var collection = Read(every.Collection, frame);
        if (collection.Value is not Value.Many many) return Undecided(collection);
        List<Judgement> judgements = [];
        foreach (var item in Items(many, collection, every.Variable, frame))
        {
            if (IsExhausted) break;
            var where = every.Where is null ? null : Judge(every.Where, item);
            if (where is { IsFalse: true }) continue;
            var body = Judge(every.Body, item);
            var maybe = where is { IsTrue: false } && !body.IsTrue;
            judgements.Add(
                maybe ? Judgement.Unknown([.. where!.Missing.Union(body.Missing)]) : body); // maybe: there is a where
        }

        return IsExhausted ? Judgement.Unknown([]) : Judgement.All(judgements);
    }

    Judgement Some(Condition.Some some, Frame? frame)
    {
        var collection = Read(some.Collection, frame);
        if (collection.Value is not Value.Many many) return Undecided(collection);
        var judgements = Items(many, collection, some.Variable, frame).Select(item => In(some.Where, item))
            .ToList();
        if (IsExhausted) return Judgement.Unknown([]);
        var found = Judgement.Any(judgements);
        if (!found.IsFalse) return found;
        return Judgement.Of(false, new Observed(collection.Path, Show(many), Said(some.Span, frame)));
    }

    /// <summary>
    /// The condition as it is written, with what its names stand for here in their place: <c>approval.role is MRC</c>
    /// where the pack says <c>approval.role is role</c>.
    /// </summary>
    string Said(SourceSpan span, Frame? frame)
    {
        if (!explains) return "";
        var said = OneLine(span);
        for (var each = frame; each is not null; each = each.Outer)
        {
            if (each.Reading.Value is Value.Record or Value.Many or Value.Absent) continue;
            var shown = _display.Show(each.Reading.Value);
            said = WholeWord(each.Variable.Name).Replace(said, _ => shown);
        }

        return said;
    }

    /// <summary>The name where it stands for itself: no part of a path or of a longer name.</summary>
    static Regex WholeWord(string name) => new($@"(?<![\w.-]){Regex.Escape(name)}(?![\w.-])");

    Judgement Count(Condition.Count count, Frame? frame)
    {
        var collection = Read(count.Collection, frame);
        if (collection.Value is not Value.Many many) return Undecided(collection);
        var (certain, possible) = (0, 0);
        List<Judgement> unknown = [];
        HashSet<Value> different = [];
        foreach (var item in Items(many, collection, count.Variable, frame))
        {
            var judgement = In(count.Where, item);
            if (judgement.IsFalse) continue;
            var value = count.Distinct is null ? null : Read(count.Distinct, item).Value;
            if (value is Value.Absent absent) judgement = Judgement.Unknown(
                [.. judgement.Missing.Union(absent.Evidence)]);
            if (judgement.IsTrue && (value is null || different.Add(value))) certain++;
            if (judgement.IsTrue) continue;
            possible++;
            unknown.Add(judgement);
        }

        if (IsExhausted) return Judgement.Unknown([]);
        var truth = Decide(count.Quantity, count.Threshold, certain, certain + possible);
        if (truth == Truth.Unknown) return Judgement.Unknown([.. unknown.SelectMany(each => each.Missing).Distinct()]);
        return Judgement.Of(truth == Truth.True, new Observed(collection.Path, Text(certain), Said(count.Span, frame)));
    }

    /// <summary>What is known when between so many and so many items count.</summary>
    static Truth Decide(Quantity quantity, decimal threshold, int least, int most) => quantity switch
    {
        Quantity.AtLeast => least >= threshold ? Truth.True : most < threshold ? Truth.False : Truth.Unknown,
        Quantity.AtMost => most <= threshold ? Truth.True : least > threshold ? Truth.False : Truth.Unknown,
        _ => least == most && least == threshold ? Truth.True : threshold < least || threshold > most || least == most
            ? Truth.False : Truth.Unknown,
    };

    Judgement In(Condition? where, Frame item) => where is null ? Judgement.Of(true) : Judge(where, item);

    static IEnumerable<Frame> Items(Value.Many many, Reading collection, Variable variable, Frame? frame) =>
        many.Items.Select((value, index) => new Frame(variable, collection with
        {
            Value = value,
            Path = string.Create(CultureInfo.InvariantCulture, $"{collection.Path}[{index}]"),
        }, frame));

    static Judgement Undecided(Reading collection) => collection.Value is Value.Absent absent
        ? Judgement.Unknown(absent.Evidence) : Judgement.Unknown([new(collection.Path, "is no list")]);
}
