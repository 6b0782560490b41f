using System.Text.Json;

namespace ModelRegistry.Cli.Tests.Governance;

/// <summary>
/// What SARIF 2.1.0 (OASIS standard, 27 March 2020) demands of the parts that the command writes, by its sections. A
/// member that is not named here is refused: the schema closes these objects.
/// </summary>
static class SarifShape
{
    static readonly string[] _levels = ["none", "note", "warning", "error"];

    public static IReadOnlyList<JsonElement> Check(string text)
    {
        var log = JsonDocument.Parse(text).RootElement;
        Members(log, ["version", "runs"], ["$schema"]);                                         // 3.13
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());                          // 3.13.2
        Assert.True(Uri.TryCreate(log.GetProperty("$schema").GetString(), UriKind.Absolute, out _));  // 3.13.3
        var runs = log.GetProperty("runs").EnumerateArray().ToList();                           // 3.13.4
        Assert.All(runs, Run);
        return runs;
    }

    static void Run(JsonElement run)
    {
        Members(run, ["tool", "results"], ["automationDetails", "properties", "invocations"]);  // 3.14
        if (run.TryGetProperty("invocations", out var all)) Assert.All(all.EnumerateArray(), Invocation);   // 3.14.11
        Members(run.GetProperty("tool"), ["driver"], []);                                       // 3.18.2
        var driver = run.GetProperty("tool").GetProperty("driver");
        Members(driver, ["name", "rules"], []);                                                 // 3.19.2, 3.19.8
        Assert.NotEqual("", driver.GetProperty("name").GetString());
        var rules = driver.GetProperty("rules").EnumerateArray().ToList();
        Assert.All(rules, Descriptor);
        Members(run.GetProperty("automationDetails"), ["id"], []);                              // 3.17
        Assert.NotEqual("", run.GetProperty("automationDetails").GetProperty("id").GetString());
        Assert.All(run.GetProperty("results").EnumerateArray(), result => Result(result, rules));
    }

    static void Invocation(JsonElement invocation)
    {
        Members(invocation, ["executionSuccessful"], ["toolExecutionNotifications"]);           // 3.20.14, 3.20.21
        Assert.True(invocation.GetProperty("executionSuccessful").GetBoolean());
        foreach (var notification in invocation.GetProperty("toolExecutionNotifications").EnumerateArray())
        {
            Members(notification, ["message"], ["level"]);                                      // 3.58.5, 3.58.6
            Message(notification.GetProperty("message"));
            Assert.Contains(notification.GetProperty("level").GetString(), _levels);
        }
    }

    static void Descriptor(JsonElement rule)
    {
        Members(rule, ["id"], ["shortDescription", "fullDescription", "help", "properties"]);   // 3.49
        Assert.NotEqual("", rule.GetProperty("id").GetString());                                // 3.49.3
        foreach (var name in new[] { "shortDescription", "fullDescription", "help" })
        {
            if (rule.TryGetProperty(name, out var message)) Message(message);                   // 3.49.9 to 3.49.13
        }
    }

    static void Result(JsonElement result, IReadOnlyList<JsonElement> rules)
    {
        Members(result, ["message", "ruleId", "ruleIndex", "level", "locations"], ["suppressions"]);    // 3.27
        Message(result.GetProperty("message"));                                                 // 3.27.11
        Assert.Contains(result.GetProperty("level").GetString(), _levels);                      // 3.27.10
        var index = result.GetProperty("ruleIndex").GetInt32();                                 // 3.27.6
        Assert.InRange(index, 0, rules.Count - 1);
        Assert.Equal(rules[index].GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());  // 3.27.5
        foreach (var location in result.GetProperty("locations").EnumerateArray())
        {
            Members(location, ["logicalLocations"], []);                                        // 3.28.4
            foreach (var logical in location.GetProperty("logicalLocations").EnumerateArray())
                Members(logical, ["fullyQualifiedName", "kind"], []);                           // 3.33
        }

        if (!result.TryGetProperty("suppressions", out var suppressions)) return;
        foreach (var suppression in suppressions.EnumerateArray())
        {
            Members(suppression, ["kind"], ["status", "justification"]);                        // 3.35
            Assert.Equal("external", suppression.GetProperty("kind").GetString());              // 3.35.2
            Assert.Equal("accepted", suppression.GetProperty("status").GetString());            // 3.35.3
        }
    }

    static void Message(JsonElement message)
    {
        Members(message, ["text"], []);                                                         // 3.11, 3.12
        Assert.NotEqual("", message.GetProperty("text").GetString());
    }

    static void Members(JsonElement part, string[] needed, string[] allowed)
    {
        var there = part.EnumerateObject().Select(member => member.Name).ToList();
        Assert.Equal(there.Count, there.Distinct().Count());
        Assert.Empty(needed.Except(there));
        Assert.Empty(there.Except(needed).Except(allowed));
    }
}
