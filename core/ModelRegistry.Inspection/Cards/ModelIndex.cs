using YamlDotNet.RepresentationModel;

namespace ModelRegistry.Inspection.Cards;

/// <summary>Reads <c>model-index</c>: results that lack their task, dataset or metric are left out and named.</summary>
static class ModelIndex
{
    public static IEnumerable<StatedResult> Read(YamlNode? index, List<Finding> findings)
    {
        if (index is null) return [];
        if (index is YamlSequenceNode models) return [.. models.Children.SelectMany(model => OfModel(model, findings))];
        findings.Add(Unusable(index, "it must be a list"));
        return [];
    }

    static IEnumerable<StatedResult> OfModel(YamlNode model, List<Finding> findings)
    {
        if (model is YamlMappingNode mapping && mapping.Member("results") is YamlSequenceNode results)
        {
            return results.Children.SelectMany(result => OfResult(result, findings));
        }

        findings.Add(Unusable(model, "a model has no 'results' list"));
        return [];
    }

    static IEnumerable<StatedResult> OfResult(YamlNode node, List<Finding> findings)
    {
        if (node is not YamlMappingNode result
            || (result.Member("task") as YamlMappingNode)?.Text("type") is not { } task
            || (result.Member("dataset") as YamlMappingNode)?.Text("type") is not { } dataset
            || result.Member("metrics") is not YamlSequenceNode metrics)
        {
            findings.Add(Unusable(node, "a result needs task.type, dataset.type and metrics"));
            yield break;
        }

        foreach (var metric in metrics.Children.OfType<YamlMappingNode>())
        {
            if (metric.Text("type") is { } type && metric.Text("value") is { } value) yield return new(task, dataset,
                type, value);
            else findings.Add(Unusable(metric, "a metric needs type and value"));
        }
    }

    static Finding Unusable(YamlNode node, string why) => new(
        Severity.Info, "model-index", $"model-index near line {node.Start.Line + 1}: {why}; this part was left out.");
}
