using System.Collections.Immutable;
using System.Globalization;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>
/// Judges conditions over one set of inputs, step by step. It never throws for what a document holds. After
/// <see cref="MaxSteps"/> steps everything is Unknown, "too large to decide".
/// </summary>
/// <param name="inputs">All that the decision depends on.</param>
/// <param name="types">The types of paths.</param>
/// <param name="explains">
/// Whether values and expectations are spelt out. Most rules pass and need no explanation, which costs most of the
/// time.
/// </param>
/// <param name="trace">Watches every condition and value; null where nobody asks.</param>
/// <param name="maxSteps">After so many steps everything is Unknown.</param>
sealed partial class Interpreter(
    Inputs inputs, TypeCatalogue types, bool explains = true, ITrace? trace = null,
    int maxSteps = Interpreter.MaxSteps)
{
    public const int MaxSteps = 1_000_000;

    readonly DocumentReader _reader = new();
    readonly Relations _relations = new(inputs.Now);
    readonly Display _display = new();
    readonly Calendar _calendar = new();
    readonly Formats _formats = new();
    int _steps;

    /// <summary>Whether the step budget is used up; the rule then counts as undecided.</summary>
    public bool IsExhausted => _steps > maxSteps;

    /// <summary>How many steps it took.</summary>
    public int Steps => _steps;

    public Judgement Judge(Condition condition, Frame? frame = null)
    {
        _steps++;
        if (IsExhausted) return Judgement.Unknown([]);
        trace?.Enter(condition, frame);
        var judgement = Judged(condition, frame);
        trace?.Leave(condition, judgement);
        return judgement;
    }

    Judgement Judged(Condition condition, Frame? frame)
    {
        switch (condition)
        {
            case Condition.All all: return Judgement.All(all.Parts.Select(part => Judge(part, frame)));
            case Condition.Any any: return Judgement.Any(any.Parts.Select(part => Judge(part, frame)));
            case Condition.Not not: return Judge(not.Operand, frame).Not();
            case Condition.IfThen choice: return IfThen(choice, frame);
            case Condition.Every every: return Every(every, frame);
            case Condition.Some some: return Some(some, frame);
            case Condition.Count count: return Count(count, frame);
            case Condition.Compare compare: return Compare(compare, frame);
            case Condition.Between between: return Between(between, frame);
            case Condition.Within within: return Within(within, frame);
            case Condition.Test test: return Test(test, frame);
            case Condition.HasFormat format: return Format(format, frame);
            case Condition.IsTrue value: return IsTrue(value, frame);
            case Condition.Call call: return Judge(
                call.Define.Body!, Arguments(call, frame)); // bound before it is called
            default: return Judgement.Unknown([]);
        }
    }

    Judgement IfThen(Condition.IfThen choice, Frame? frame)
    {
        var condition = Judge(choice.If, frame);
        if (condition.IsFalse) return new(Truth.True, [], []);
        var then = Judge(choice.Then, frame);
        if (condition.IsTrue || then.IsTrue) return then;
        return Judgement.Unknown([.. condition.Missing.Union(then.Missing)]);
    }

    Frame? Arguments(Condition.Call call, Frame? frame)
    {
        Frame? inner = null;
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            inner = new(call.Define.Parameters[i], Read(call.Arguments[i], frame), inner);
        }

        return inner;
    }

    Judgement IsTrue(Condition.IsTrue condition, Frame? frame)
    {
        var reading = Read(condition.Value, frame);
        return reading.Value switch
        {
            Value.Flag flag => Judgement.Of(flag.IsTrue, new Observed(reading.Path, Show(flag), "true")),
            Value.Absent absent => Judgement.Unknown(absent.Evidence),
            _ => Judgement.Unknown([new(reading.Path, "is no yes or no")]),
        };
    }

    /// <summary>
    /// Whether something is there is always known. What is not there is reported as evidence to supply.
    /// </summary>
    Judgement Test(Condition.Test test, Frame? frame)
    {
        var reading = Read(test.Value, frame);
        if (test.Kind == ValueTest.Empty) return Empty(test, reading);
        var present = reading.Value is not Value.Absent;
        var wanted = (test.Kind == ValueTest.Present) != test.Negated;
        var holds = present == wanted;
        if (reading.Value is Value.Absent absent) return new(holds ? Truth.True : Truth.False, absent.Evidence, []);
        return Judgement.Of(
            holds, new Observed(reading.Path, Show(reading.Value), wanted ? "present" : "missing"));
    }

    Judgement Empty(Condition.Test test, Reading reading)
    {
        var expected = test.Negated ? "not empty" : "empty";
        return reading.Value switch
        {
            Value.Absent absent => Judgement.Unknown(absent.Evidence),
            Value.Many many =>
                Judgement.Of(
                many.Items.IsEmpty != test.Negated, new Observed(reading.Path, Show(many), expected)),
            _ => Judgement.Of(test.Negated, new Observed(reading.Path, Show(reading.Value), expected)),
        };
    }

    Judgement Format(Condition.HasFormat format, Frame? frame)
    {
        var reading = Read(format.Value, frame);
        if (reading.Value is Value.Absent absent) return Judgement.Unknown(absent.Evidence);
        var text = Show(reading.Value);
        var whole = reading.Value is Value.Text { Characters: var characters }
            ? characters : _display.Show(reading.Value);
        return Judgement.Of(
            _formats.Has(whole, format.Format), new Observed(reading.Path, text, Formats.Describe(format.Format)));
    }

    string OneLine(SourceSpan span) => explains
        ? string.Join(' ', span.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "";

    string Show(Value value) => explains ? _display.Show(value) : "";

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    static ImmutableArray<MissingEvidence> Evidence(params ReadOnlySpan<Value> values)
    {
        var all = ImmutableArray.CreateBuilder<MissingEvidence>();
        foreach (var value in values)
        {
            if (value is Value.Absent absent) all.AddRange(absent.Evidence.Except(all));
        }

        return all.ToImmutable();
    }
}
