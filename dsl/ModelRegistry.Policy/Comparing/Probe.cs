using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Testing;

namespace ModelRegistry.Policy.Comparing;

/// <summary>A document and the circumstances that it is judged in.</summary>
sealed record Probe(JsonObject Document, JsonObject? Previous, PolicyEvent Event, DateTimeOffset At)
{
    public WaiverGrant? Waiver { get; init; }

    /// <summary>The same with other values at some places; the event and the version before count as places.</summary>
    public Probe With(IEnumerable<(ImmutableArray<string> Steps, JsonNode? Value)> values)
    {
        var document = Document.DeepClone().AsObject();
        var whole = new JsonObject { ["previous"] = Previous?.DeepClone() };
        var happening = Event;
        foreach (var (steps, value) in values)
        {
            if (steps[0] == "event") happening = Happening(happening, steps, value);
            else JsonPlaces.Put(steps[0] == "previous" ? whole : document, steps, value);
        }

        return this with { Document = document, Previous = whole["previous"] as JsonObject, Event = happening };
    }

    /// <summary>
    /// The same where records of lists keep what these values do not speak of, from the record that stood there first.
    /// </summary>
    public Probe Grown(IEnumerable<(ImmutableArray<string> Steps, JsonNode? Value)> values) =>
        With(values.Select(each =>
        (each.Steps, each.Value is JsonArray list && Standing(each.Steps) is JsonArray { Count: > 0 } old
            && old[0] is JsonObject first ? Grown(list, first) : each.Value)));

    JsonNode? Standing(ImmutableArray<string> steps)
    {
        JsonNode? place = steps[0] == "previous" ? Previous : Document;
        foreach (var step in steps[0] == "previous" ? steps[1..] : steps) place = (place as JsonObject)?[step];
        return place;
    }

    static JsonArray Grown(JsonArray list, JsonObject first) => [.. list.Select(item =>
    {
        if (item is not JsonObject record) return item?.DeepClone();
        var grown = first.DeepClone().AsObject();
        foreach (var (name, value) in record) grown[name] = value?.DeepClone();
        return grown;
    })];

    public DecisionRequest Request => new(Event, At)
    {
        Previous = Previous is null ? null : Json(Previous), Waivers = Waiver is null ? [] : [Waiver],
    };

    public static JsonElement Json(JsonObject json)
    {
        using var parsed = JsonDocument.Parse(json.ToJsonString());
        return parsed.RootElement.Clone();
    }

    static PolicyEvent Happening(PolicyEvent happening, ImmutableArray<string> steps, JsonNode? value)
    {
        var text = (value as JsonValue)?.GetValue<string>();
        return steps switch
        {
            [_, "name"] => happening with { Name = text ?? happening.Name },
            [_, "target"] => happening with { Target = text },
            [_, "actor"] => happening with { Actor = text },
            [_, "use"] => happening with { Use = text },
            [_, "registered"] => happening with
            {
                Registered = text is null ? null : DateTimeOffset.Parse(
                    text, System.Globalization.CultureInfo.InvariantCulture),
            },
            _ => happening,
        };
    }
}
