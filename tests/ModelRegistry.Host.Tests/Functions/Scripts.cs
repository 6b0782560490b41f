using ModelRegistry.Host.Governance.Functions.Scripts;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Tests.Functions;

/// <summary>Scripts in an engine of their own, without a registry around it.</summary>
static class Scripts
{
    public const string Head = """
        // function country_of(region : region) gives text
        // version 1.0.0
        // doc The country of a region.

        """;

    /// <summary>A script whose method has this body.</summary>
    public static string Body(string body) => $$"""
        {{Head}}
        string country_of(string region)
        {
            {{body}}
        }
        """;

    public static ScriptEngine Engine(string text) => new(
        [new ScriptReader().Read("country.csx", text, [])], new MetadataSchema(), new());

    public static object? Ask(ScriptEngine engine, string region = "eu-west-1") =>
        engine.Functions.Single().Call([region]);
}
