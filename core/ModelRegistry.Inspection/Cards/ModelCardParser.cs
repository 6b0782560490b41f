using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ModelRegistry.Inspection.Cards;

/// <summary>
/// Reads the front matter of a model card (https://huggingface.co/docs/hub/model-cards). The YAML may have at most
/// 1 MiB of text, 32 levels and 100,000 nodes; aliases are refused.
/// </summary>
public static class ModelCardParser
{
    public const int Limit = 1024 * 1024;

    /// <summary>Broken cards are readings; nothing is thrown for content.</summary>
    public static CardReading Parse(string text)
    {
        if (FrontMatter.In(text) is not var (yaml, line)) return new CardReading.NoFrontMatter();
        if (yaml.Length > Limit) return new CardReading.Invalid(line + 1, 1,
            $"The front matter is longer than {Limit} characters.");
        try
        {
            YamlGuard.Check(yaml);
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [{ RootNode: var root }] ? Read(root, line) : new CardReading.NoFrontMatter();
        }
        catch (YamlException broken)
        {
            return new CardReading.Invalid(line + broken.Start.Line, broken.Start.Column, broken.Message);
        }
    }

    static CardReading Read(YamlNode root, int line)
    {
        if (root is not YamlMappingNode card)
        {
            return root is YamlScalarNode { Value: null or "" }
                ? new CardReading.NoFrontMatter()
                : new CardReading.Invalid(line + root.Start.Line, root.Start.Column,
                    "The front matter must be a mapping of names to values.");
        }

        List<Finding> findings = [];
        return new CardReading.Read(
            new()
            {
                Licenses = card.Texts("license"),
                LicenseName = card.Text("license_name"),
                LicenseLink = card.Text("license_link"),
                BaseModels = card.Texts("base_model"),
                BaseModelRelation = card.Text("base_model_relation"),
                Datasets = card.Texts("datasets"),
                PipelineTag = card.Text("pipeline_tag"),
                Tags = card.Texts("tags"),
                Languages = card.Texts("language"),
                LibraryName = card.Text("library_name"),
                Metrics = card.Texts("metrics"),
                Results = [.. ModelIndex.Read(card.Member("model-index"), findings)],
            },
            findings);
    }
}
