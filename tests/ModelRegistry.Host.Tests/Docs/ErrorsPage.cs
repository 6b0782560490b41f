using System.Globalization;
using System.Reflection;
using System.Text;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Tests.Docs;

/// <summary>Finds every problem type of the host and writes the page that lists them.</summary>
static class ErrorsPage
{
    /// <summary>The problem types by the area that declares them.</summary>
    public static IReadOnlyList<(string Area, IReadOnlyList<ProblemType> Types)> All { get; } =
    [
        .. typeof(ProblemType).Assembly.GetTypes()
            .Select(type => (Area: Area(type), Types: Of(type)))
            .Where(found => found.Types.Count > 0)
            .GroupBy(found => found.Area)
            .Select(group => (group.Key, (IReadOnlyList<ProblemType>)
                [.. group.SelectMany(found => found.Types).OrderBy(type => type.Code, StringComparer.Ordinal)]))
            .OrderBy(found => found.Key != "Common").ThenBy(found => found.Key, StringComparer.Ordinal),
    ];

    public static string Render()
    {
        var page = new StringBuilder("""
            # Errors

            Every refusal is a Problem Details answer (RFC 9457, `application/problem+json`): `type` is stable and names
            the kind of problem, `title` explains it, `detail` says what was wrong here, `remedy` what to do, `errors`
            what was wrong by field, `traceId` finds it in the logs. The type is `urn:model-registry:problem:` and the
            name below.

            This page is generated from the source: run the host's tests with `REGISTRY_APPROVE=1` after changing a
            problem.

            """.ReplaceLineEndings("\n"));
        foreach (var (area, types) in All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {area}\n\n")
                .Append("| type | status | what it means | what to do |\n|---|---|---|---|\n");
            foreach (var type in types)
                page.Append(CultureInfo.InvariantCulture,
                    $"| `{type.Code}` | {type.Status} | {Cell(type.Title)} | {Cell(type.Remedy)} |\n");
        }
        return page.ToString();
    }

    static IReadOnlyList<ProblemType> Of(Type type) =>
    [
        .. type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(ProblemType))
            .Select(field => (ProblemType)field.GetValue(null)!),     // static and readonly: always there
    ];

    /// <summary><c>EvidenceExportProblems</c> is the area "Evidence export".</summary>
    static string Area(Type type)
    {
        var name = type.Name.Replace("Problems", "", StringComparison.Ordinal);
        return string.Concat(name.Select(
            (c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
    }

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
