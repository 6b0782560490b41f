using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Spectre.Console;

namespace ModelRegistry.Cli.Shell;

/// <summary>
/// Where a command writes: results to the output, everything else (errors, hints, progress) to the error stream, so
/// that the output can be piped. Colours appear on a terminal only.
/// </summary>
sealed class Output
{
    /// <summary>Columns where there is no terminal: nothing is wrapped.</summary>
    const int Unlimited = 100_000;

    public Output(bool quiet, bool json, bool noColor)
    {
        (IsQuiet, IsJson) = (quiet, json);
        var plain = noColor || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("TERM") == "dumb";
        Results = Open(Console.Out, Console.IsOutputRedirected, plain);
        Notes = Open(Console.Error, Console.IsErrorRedirected, plain);
        IsTerminal = Notes.Profile.Capabilities is { Ansi: true, Interactive: true };
    }

    /// <summary>No progress and no hints are wanted.</summary>
    public bool IsQuiet { get; }

    /// <summary>Results are wanted as JSON.</summary>
    public bool IsJson { get; }

    /// <summary>Progress goes to a terminal, where lines can be drawn over.</summary>
    public bool IsTerminal { get; }

    /// <summary>Results go to a terminal, where a person reads them.</summary>
    public bool IsAtTerminal => Results.Profile.Capabilities.Ansi;

    public IAnsiConsole Results { get; }

    public IAnsiConsole Notes { get; }

    /// <summary>A line of the result.</summary>
    public void Line(string text = "") => Console.Out.WriteLine(text);

    /// <summary>A line of the result with Spectre's markup; user text in it must be escaped.</summary>
    public void Markup(string markup) => Results.MarkupLine(markup);

    /// <summary>A line for people who watch, left out with <c>--quiet</c>.</summary>
    public void Note(string text)
    {
        if (!IsQuiet) Console.Error.WriteLine(text);
    }

    /// <summary>Something to know, even with <c>--quiet</c>.</summary>
    public void Warn(string text) => Notes.MarkupLineInterpolated($"[yellow]warning:[/] {text}");

    /// <summary>What went wrong, the details of it, and what to do.</summary>
    public void Error(string what, IReadOnlyList<string> details, string? remedy)
    {
        Notes.MarkupLineInterpolated($"[red]error:[/] {what}");
        foreach (var detail in details) Notes.MarkupLineInterpolated($"  - {detail}");
        if (remedy is not null) Notes.MarkupLineInterpolated($"[green]  try:[/] {remedy}");
    }

    /// <summary>A wire record as indented JSON.</summary>
    public void Json<T>(T value, JsonTypeInfo<T> type)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            JsonSerializer.Serialize(writer, value, type);
        }

        Line(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>Columns under headings; the last one is as long as it is.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.Prepend(headings).ToList();
        var widths = Enumerable.Range(0, headings.Count).Select(column => all.Max(row => row[column].Length)).ToList();
        for (var row = 0; row < all.Count; row++)
        {
            var text = string.Join("  ", all[row].Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
            if (row == 0) Results.MarkupLineInterpolated($"[bold]{text}[/]");
            else Line(text);
        }
    }

    /// <summary>Names and values, one a line; those without a value are left out.</summary>
    public void Facts(params (string Name, string? Value)[] facts)
    {
        var width = facts.Max(fact => fact.Name.Length);
        foreach (var (name, value) in facts)
        {
            if (!string.IsNullOrEmpty(value)) Line($"{name.PadRight(width)}  {value}");
        }
    }

    static IAnsiConsole Open(TextWriter writer, bool redirected, bool plain)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected || plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (redirected) console.Profile.Width = Unlimited;
        return console;
    }
}
