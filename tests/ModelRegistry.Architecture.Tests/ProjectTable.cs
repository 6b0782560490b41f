namespace ModelRegistry.Architecture.Tests;

/// <summary>
/// Who may use whom, and which packages. The compiler keeps what is not here out of a project; this table keeps the
/// project files honest. A new project is a decision: it gets a row, and a line in docs/developer/README.md.
/// </summary>
sealed class ProjectTable
{
    public IReadOnlyList<Row> Rows { get; } =
    [
        new("core", "Schema", [], []),
        new("core", "Domain", ["Schema"], []),
        new("core", "Evidence", ["Schema"], ["NSec.Cryptography"]),
        new("core", "Inspection", [], ["YamlDotNet"]),
        new("core", "Data", ["Domain", "Schema"],
        [
            "Microsoft.EntityFrameworkCore.Design", "Microsoft.EntityFrameworkCore.Relational",
            "Microsoft.EntityFrameworkCore.Sqlite", "Npgsql.EntityFrameworkCore.PostgreSQL",
        ]),
        new("core", "Scripts", [], ["Microsoft.CodeAnalysis.CSharp.Scripting"]),
        new("core", "Host",
            ["Schema", "Domain", "Evidence", "Inspection", "Data", "Policy", "Client", "Plugins", "Scripts"],
        [
            "Lucene.Net", "Lucene.Net.Analysis.Common", "Lucene.Net.Queries", "Microsoft.AspNetCore.OpenApi",
            "Microsoft.EntityFrameworkCore.Design", "OpenTelemetry.Exporter.Prometheus.AspNetCore",
            "OpenTelemetry.Extensions.Hosting", "OpenTelemetry.Instrumentation.AspNetCore", "Scalar.AspNetCore",
            "YamlDotNet",
        ]),
        new("dsl", "Policy", ["Schema"], ["Superpower", "YamlDotNet"]),
        new("dsl", "Policy.LanguageServer", ["Policy", "Schema"], ["Microsoft.NET.StringTools", "StreamJsonRpc"]),
        new("dsl", "Policy.Packages", ["Policy", "Schema"], ["NuGet.Packaging", "NuGet.Protocol"]),
        new("sdk", "Client", [], []),
        new("sdk", "Plugins", [], []),
        new("sdk", "Cli", ["Client", "Policy", "Policy.Packages", "Schema", "Evidence", "Inspection"],
            ["Spectre.Console", "System.CommandLine"]),
    ];

    /// <summary>What a project in tests/ may use besides our own projects, of which it may use any.</summary>
    public IReadOnlyList<string> TestPackages { get; } =
    [
        "CsCheck", "Microsoft.AspNetCore.Mvc.Testing", "Microsoft.Playwright", "Npgsql", "RulesEngine", "xunit.v3",
        "xunit.v3.assert",
    ];

    /// <summary>The projects in tests/ that are no test projects.</summary>
    public IReadOnlyList<string> TestHelpers { get; } = ["Testing", "Benchmarks"];

    /// <summary>One project: where it lies, which of ours it may reference, and which packages.</summary>
    public sealed record Row(
        string Folder, string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages);
}
