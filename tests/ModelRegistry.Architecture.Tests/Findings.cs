namespace ModelRegistry.Architecture.Tests;

/// <summary>Says what a rule found, with a line for each place and what to do about it.</summary>
static class Findings
{
    public static void None(IEnumerable<string> found, string advice)
    {
        string[] all = [.. found];
        if (all.Length > 0) Assert.Fail($"{advice}\n  {string.Join("\n  ", all)}");
    }
}
