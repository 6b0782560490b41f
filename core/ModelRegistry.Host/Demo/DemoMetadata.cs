using System.Globalization;
using System.Text.Json.Nodes;

namespace ModelRegistry.Host.Demo;

/// <summary>Makes the declared metadata of a version, more or less complete as real publishers' is.</summary>
sealed class DemoMetadata(DemoWords words, DemoIds ids, Random random)
{
    public JsonObject Of(DemoModel model, string version)
    {
        var document = new JsonObject
        {
            ["identity"] = new JsonObject
            {
                ["group"] = model.Group,
                ["name"] = model.Name,
                ["version"] = version,
                ["kind"] = model.Kind,
                ["description"] = model.Description,
                ["owners"] = Texts(model.Owners),
                ["contact"] = model.Owners[0],
                ["tags"] = Texts(model.Tags),
            },
            ["provenance"] = new JsonObject
            {
                ["repo"] = $"https://git.example.com/{model.Group}/{model.Name}",
                ["commit"] = ids.Digest()[..12],
                ["train_job_id"] = string.Create(CultureInfo.InvariantCulture, $"train-{random.Next(1_000_000)}"),
                ["framework"] = model.Framework,
            },
            ["data"] = new JsonObject
            {
                ["datasets"] = new JsonArray(
                [
                    .. words.Datasets.PickSome(random, 1 + random.Next(2)).Select(id => new JsonObject
                    {
                        ["id"] = id,
                        ["version"] = string.Create(CultureInfo.InvariantCulture, $"2025-{1 + random.Next(12):00}-01"),
                    }),
                ]),
                ["pii"] = new JsonArray(),
                ["residency"] = Texts(model.Regions),
            },
            ["risk"] = new JsonObject { ["tier"] = model.Tier, ["intended_use"] = model.Description },
            ["legal"] = new JsonObject { ["license"] = model.Licence },
        };
        if (model.BaseModel is { } upstream)
            document["provenance"]!["upstream"] = new JsonArray(new JsonObject     // put there above
            {
                ["model"] = upstream, ["relation"] = "base-model",
            });
        return document;
    }

    static JsonArray Texts(IEnumerable<string> texts) =>
        new([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]);
}
