using System.Text.Json;

namespace ModelRegistry.Inspection.Formats;

/// <summary>Flags the settings by which loaders run code or templates that come with the files.</summary>
static class RemoteCode
{
    public static IEnumerable<Finding> In(JsonElement config)
    {
        foreach (var name in (string[])["auto_map", "trust_remote_code", "custom_pipelines", "custom_code"])
        {
            if (config.Has(name))
            {
                yield return new(
                    Severity.Danger, "remote-code", $"'{name}' asks the loader to run code that comes with the model.");
            }
        }

        if (config.Has("chat_template"))
        {
            yield return new(
                Severity.Warning, "template",
                    "'chat_template' is a template that the runtime executes: review it as code.");
        }
    }
}
