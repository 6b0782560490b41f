using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Tests.Functions;

/// <summary>What a script may not use is refused before it is run, with its line.</summary>
public sealed class ScriptCheckTests
{
    [Theory]
    [InlineData("return System.IO.File.ReadAllText(region);", "`System.IO.File` is not allowed in scripts.")]
    [InlineData("return Environment.GetEnvironmentVariable(region);", "`System.Environment` is not allowed")]
    [InlineData("Console.WriteLine(region); return region;", "`System.Console` is not allowed", "CS0103")]
    [InlineData("return region.GetType().Assembly.Location;", "`System.Type` is not allowed in scripts.")]
    [InlineData("return ((object)region).GetType().Name;", "`System.Type` is not allowed in scripts.")]
    [InlineData("return typeof(string).Assembly.Location;", "Reflection is not allowed in scripts: `typeof`.")]
    [InlineData("Func<string> f = () => region; return f.Method.Name;",
        "`System.Reflection.MethodInfo` is not allowed in scripts.")]
    [InlineData("Func<string> f = () => region; return (string)f.DynamicInvoke();",
        "`System.Delegate` is not allowed in scripts.")]
    [InlineData("dynamic d = region; return d;", "`dynamic` is not allowed in scripts.")]
    [InlineData("return System.Threading.Thread.CurrentThread.Name;",
        "`System.Threading.Thread` is not allowed in scripts.")]
    [InlineData("System.Threading.Tasks.Task.Run(() => 1); return region;",
        "`System.Threading.Tasks.Task` is not allowed in scripts.")]
    [InlineData("return DateTimeOffset.UtcNow.ToString();", "`System.DateTimeOffset.UtcNow` is not allowed")]
    [InlineData("return $\"{DateTime.Today}\";", "`System.DateTime` is not allowed in scripts.")]
    [InlineData("return $\"{new Random().Next()}\";", "`System.Random` is not allowed in scripts.")]
    [InlineData("return $\"{Guid.NewGuid()}\";", "`System.Guid` is not allowed in scripts.")]
    [InlineData("return $\"{region.GetHashCode()}\";", "`System.String.GetHashCode` is not allowed in scripts.")]
    [InlineData("return $\"{1.5 * region.Length}\";", "`double` is not allowed in scripts.")]
    [InlineData("CultureInfo.CurrentCulture = null; return region;",
        "`System.Globalization.CultureInfo.CurrentCulture` is not allowed in scripts.")]
    [InlineData("unsafe { fixed (char* p = region) return region; }", "Pointers and other unsafe code are not allowed")]
    [InlineData("Span<int> s = stackalloc int[1 << 24]; return region;",
        "Pointers and other unsafe code are not allowed")]
    [InlineData("lock (region) return region;", "Threads are not allowed in scripts.")]
    [InlineData("foreach (var one in AppDomain.CurrentDomain.GetAssemblies()) { } return region;",
        "`System.AppDomain` is not allowed in scripts.")]
    [InlineData("return (string)Activator.CreateInstance(null, region).Unwrap();",
        "`System.Activator` is not allowed in scripts.")]
    [InlineData("GC.Collect(); return region;", "`System.GC` is not allowed in scripts.")]
    [InlineData("List<System.Diagnostics.Process> none = null; return region;", "CS")]
    public void A_script_that_uses_what_is_not_on_the_list_is_refused_with_its_line(
        string body, string sentence, string? or = null)
    {
        var refused = Refused(Scripts.Body(body));

        Assert.Contains("\ncountry.csx:7: ", refused, StringComparison.Ordinal);
        Assert.True(refused.Contains(sentence, StringComparison.Ordinal)
            || (or is not null && refused.Contains(or, StringComparison.Ordinal)), refused);
    }

    [Theory]
    [InlineData("#r \"System.Diagnostics.Process.dll\"", "`#r \"System.Diagnostics.Process.dll\"` is not allowed")]
    [InlineData("#load \"other.csx\"", "`#load \"other.csx\"` is not allowed in scripts.")]
    [InlineData("int calls;", "A field must be `const` or `static readonly`")]
    [InlineData("static int calls = 1;", "A field must be `const` or `static readonly`")]
    [InlineData("country_of(\"x\");", "no statements beside them")]
    [InlineData("[Obsolete] void other() { }", "Attributes are not allowed in scripts.")]
    [InlineData("static extern void other();", "`extern` is not allowed in scripts.")]
    [InlineData("class Late { ~Late() { } }", "Finalizers are not allowed in scripts.")]
    [InlineData("static readonly System.IO.TextReader r = null;", "`System.IO.TextReader` is not allowed in scripts.")]
    [InlineData("class Mine : System.IO.Stream { }", "CS0534")]
    [InlineData("string country_of(int other) => null;", "There are 2 methods called `country_of`")]
    public void A_script_is_made_of_methods_types_and_fixed_values(string line, string sentence)
    {
        var whole = Scripts.Body("return region;");

        var refused = Refused(line[0] == '#' ? whole.Replace(Scripts.Head, Scripts.Head + line + "\n",
            StringComparison.Ordinal) : $"{whole}\n{line}");

        Assert.Contains(sentence, refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int country_of(string region) => 1;", "`country_of` gives int; its signature makes it string.")]
    [InlineData("string country_of(decimal region) => null;",
        "`country_of` takes (decimal); its signature makes it (string).")]
    [InlineData("string land_of(string region) => null;", "There is no method `country_of`")]
    [InlineData("string country_of(string region) => regio;", "CS0103")]
    public void A_script_does_what_its_signature_says(string method, string sentence) =>
        Assert.Contains(sentence, Refused(Scripts.Head + method), StringComparison.Ordinal);

    [Fact]
    public void Every_mistake_of_every_script_is_shown_at_once()
    {
        var refused = Refused(Scripts.Body("GC.Collect();\nreturn $\"{new Random().Next()}\";"));

        Assert.Contains("country.csx:7: `System.GC`", refused, StringComparison.Ordinal);
        Assert.Contains("country.csx:8: `System.Random`", refused, StringComparison.Ordinal);
    }

    static string Refused(string text) => Assert.Throws<StartupException>(() =>
    {
        using var engine = Scripts.Engine(text);
    }).Message;
}
