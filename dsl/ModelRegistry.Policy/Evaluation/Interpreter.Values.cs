using System.Collections.Immutable;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Explaining;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Evaluation;

sealed partial class Interpreter
{
    Reading Read(Operand operand, Frame? frame)
    {
        _steps++;
        var reading = Found(operand, frame);
        trace?.Read(operand, reading, frame);
        return reading;
    }

    Reading Found(Operand operand, Frame? frame)
    {
        switch (operand)
        {
            case Operand.Constant constant: return new(constant.Value, OneLine(constant.Span));
            case Operand.Field field: return Field(field);
            case Operand.Local local: return Local(local, frame);
            case Operand.Parameter parameter:
                return inputs.Parameters.TryGetValue(parameter.Symbol, out var own)
                    ? new(own, parameter.Symbol.Name.Text, ReadSource.Parameter)
                    : Own(parameter.Symbol.Default, parameter.Symbol.Name.Text, ReadSource.Parameter);
            case Operand.Named list: return Own(list.Symbol.Items, list.Symbol.Name.Text, ReadSource.List);
            case Operand.Many many: return Many(many, frame);
            case Operand.Arithmetic sum:
                return new(
                    new Calculator()
                    .Calculate(Read(sum.Left, frame), sum.Operator, Read(sum.Right, frame), OneLine(sum.Span)),
                    OneLine(sum.Span), ReadSource.Computed);
            case Operand.Otherwise otherwise: return Otherwise(otherwise, frame);
            case Operand.AgeOf age: return Age(Read(age.Since, frame));
            case Operand.Call call:
                var arguments = call.Arguments.Select(each => Read(each, frame)).ToImmutableArray();
                return new(
                    new FunctionCalls(inputs.Now).Call(call.Function, arguments, OneLine(call.Span)),
                        OneLine(call.Span), ReadSource.Computed);
            case Operand.HostCall call: return Host(call, frame);
            case Operand.Truth truth: return TruthOf(truth, frame);
            default: return new(new Value.Absent(OneLine(operand.Span), "cannot be read"), OneLine(operand.Span));
        }
    }

    Reading Field(Operand.Field field)
    {
        var path = string.Join('.', field.Steps);
        var first = field.Steps[0];
        if (first is not ("event" or "previous"))
            return new(_reader.Follow(inputs.Document, types.Root, field.Steps, ""), path, ReadSource.Document);

        if (inputs.Root(first) is not { } root)
            return new(new Value.Absent(path, "is missing"), path, ReadSource.Document);
        var type = types.Root.Find(first)!.Type; // both are part of the root
        return new(_reader.Follow(root, type, field.Steps[1..], first), path, ReadSource.Document);
    }

    Reading Local(Operand.Local local, Frame? frame)
    {
        var start = Frame.Find(frame, local.Variable);
        if (local.Steps.IsEmpty || start.Value is Value.Absent) return start;
        var path = $"{start.Path}.{string.Join('.', local.Steps)}";
        return start.Value is Value.Record record
            ? new(_reader.Follow(record.Json, record.Type, local.Steps, start.Path), path, start.Source)
            : new(new Value.Absent(path, "is missing"), path, start.Source);
    }

    Reading Many(Operand.Many many, Frame? frame)
    {
        var items = many.Items.Select(item => Read(item, frame).Value).ToImmutableArray();
        var missing = Evidence(items.AsSpan());
        return new(missing.Length > 0 ? new Value.Absent(missing) : new Value.Many(items), OneLine(many.Span));
    }

    /// <summary>What lies in the future has no age: a date that has not come proves nothing yet.</summary>
    Reading Age(Reading since)
    {
        if (since.Value is Value.Absent) return since;
        var day = since.Value is Value.Date date ? date.Day : since.Value is Value.Instant instant
            ? Ordering.DayOf(instant.Moment) : inputs.Today;
        return day > inputs.Today
            ? since with
            {
                Value = new Value.Absent(since.Path, $"is {Show(since.Value)}, which lies in the future"),
                Source = ReadSource.Computed,
            }
            : since with { Value = new Value.Age(since.Value), Source = ReadSource.Computed };
    }

    Reading TruthOf(Operand.Truth truth, Frame? frame)
    {
        var judgement = Judge(truth.Condition, frame);
        var text = OneLine(truth.Span);
        return judgement.Truth == Truth.Unknown ? new(new Value.Absent(judgement.Missing), text, ReadSource.Computed)
            : new(new Value.Flag(judgement.IsTrue), text, ReadSource.Computed);
    }

    /// <summary>An answer of the host. A function of absent values is absent.</summary>
    Reading Host(Operand.HostCall call, Frame? frame)
    {
        _steps += call.Function.Cost;
        var text = OneLine(call.Span);
        var values = call.Arguments.Select(each => Read(each, frame).Value).ToImmutableArray();
        var missing = Evidence(values.AsSpan());
        return new(
            missing.Length > 0 ? new Value.Absent(missing)
                : IsExhausted ? new Value.Absent(text, "is too large to decide")
                : inputs.Calls.Call(call.Function, values, text),
            text, ReadSource.Computed);
    }

    /// <summary>A value that the pack holds under a name; nobody watches how it is put together.</summary>
    Reading Own(Operand operand, string name, ReadSource source)
    {
        _steps++;
        return Found(operand, null) with { Path = name, Source = source };
    }
}
