using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ModelRegistry.Benchmarks.Measuring;

/// <summary>What a benchmark found: printed as it comes, and kept for a file.</summary>
sealed class Report(string name)
{
    readonly JsonArray _rows = [];

    public void Heading(string text) => Console.WriteLine($"\n{text}");

    /// <summary>Times, and the goal for p95 if there is one.</summary>
    public void Times(string what, Spread spread, double? goalP95 = null)
    {
        var line = string.Create(CultureInfo.InvariantCulture,
            $"  {what,-44} min {spread.Min,8:0.00}  median {spread.Median,8:0.00}  p95 {spread.P95,8:0.00}");
        var rest = string.Create(CultureInfo.InvariantCulture, $"  max {spread.Max,8:0.00} ms  n={spread.Count}");
        Console.WriteLine($"{line}{rest}{Verdict(spread.P95, goalP95, "ms")}");
        _rows.Add(new JsonObject
        {
            ["what"] = what,
            ["unit"] = "ms",
            ["min"] = spread.Min,
            ["median"] = spread.Median,
            ["p95"] = spread.P95,
            ["max"] = spread.Max,
            ["count"] = spread.Count,
            ["goalP95"] = goalP95,
        });
    }

    /// <summary>
    /// A single figure; <paramref name="goal"/> is the most it should be, or the least with <paramref name="atLeast"/>.
    /// </summary>
    public void Figure(string what, double value, string unit, double? goal = null, bool atLeast = false)
    {
        var verdict = atLeast ? Verdict(-value, -goal, unit) : Verdict(value, goal, unit);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what,-44} {value,12:#,0.##} {unit}{verdict}"));
        _rows.Add(new JsonObject { ["what"] = what, ["unit"] = unit, ["value"] = value, ["goal"] = goal });
    }

    public void Write(string file)
    {
        var document = new JsonObject
        {
            ["benchmark"] = name,
            ["machine"] = Machine.Describe(),
            ["rows"] = _rows,
        };
        File.WriteAllText(file, document.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    static string Verdict(double value, double? goal, string unit) => goal is not { } limit ? "" : string.Create(
        CultureInfo.InvariantCulture,
            $"   goal {Math.Abs(limit):#,0.##} {unit}: {(value <= limit ? "reached" : "MISSED")}");
}
