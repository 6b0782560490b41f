using System.Text.Json;
using System.Text.Json.Nodes;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Evaluation;

/// <summary>The event's facts: one spelling of its target, and the object that conditions read.</summary>
sealed class EventFacts(TypeCatalogue types)
{
    /// <summary>The event with its target spelt as the schema does: <c>prod</c> is <c>production</c>.</summary>
    public PolicyEvent Settle(PolicyEvent happening)
    {
        if (happening.Target is not { } target || types.Environment is not EnumType environments) return happening;
        var known = environments.Find(target)?.Name;
        return known is null || known == target ? happening : happening with { Target = known };
    }

    public static JsonElement Json(PolicyEvent happening)
    {
        var facts = new JsonObject { ["name"] = happening.Name };
        if (happening.Target is not null) facts["target"] = happening.Target;
        if (happening.Actor is not null) facts["actor"] = happening.Actor;
        if (happening.Use is not null) facts["use"] = happening.Use;
        if (happening.Registered is { } registered)
        {
            facts["registered"] = registered.UtcDateTime.ToString(
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture);
        }

        using var parsed = JsonDocument.Parse(facts.ToJsonString());
        return parsed.RootElement.Clone();
    }
}
