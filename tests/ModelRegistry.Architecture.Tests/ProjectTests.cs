using System.Xml.Linq;

namespace ModelRegistry.Architecture.Tests;

public sealed class ProjectTests
{
    readonly Repository _repository = new();
    readonly ProjectTable _table = new();

    [Fact]
    public void Every_project_is_in_the_table_and_lies_where_the_table_says() => Findings.None(
        from project in _repository.Projects
        let path = project.File.Path
        where project.IsTest
            ? !(project.Name.EndsWith(".Tests", StringComparison.Ordinal) || _table.TestHelpers.Contains(project.Name))
            : !_table.Rows.Any(row => path == $"{row.Folder}/ModelRegistry.{row.Name}/ModelRegistry.{row.Name}.csproj")
        select path,
        "These projects are not in ProjectTable.cs. Fewer projects is better: give a new one a row and a reason.");

    [Fact]
    public void Every_row_of_the_table_has_its_project() => Findings.None(
        from row in _table.Rows
        where _repository.Projects.All(project => project.Name != row.Name)
        select row.Name,
        "ProjectTable.cs has rows for projects that do not exist. Remove them.");

    [Fact]
    public void A_project_references_only_what_the_table_allows() => Findings.None(
        from row in _table.Rows
        from project in _repository.Projects
        where project.Name == row.Name
        from reference in project.References.Except(row.References)
        select $"{row.Name} -> {reference}",
        "These references point the wrong way. Move the type to where both see it, or change the table and say why.");

    [Fact]
    public void A_project_uses_only_the_packages_that_the_table_allows() => Findings.None(
        from project in _repository.Projects
        let allowed = project.IsTest
            ? _table.TestPackages
            : _table.Rows.Where(row => row.Name == project.Name).SelectMany(row => row.Packages)
        from package in project.Packages.Except(allowed)
        select $"{project.Name} uses {package}",
        "These packages are not on the project's list in ProjectTable.cs. Do without, or add it and say why.");

    [Fact]
    public void Package_versions_stand_in_one_place() => Findings.None(
        from project in _repository.Projects
        from package in project.OwnVersions
        select $"{project.File.Path}: {package}",
        "These packages state their version in the project. It belongs in Directory.Packages.props.");

    [Fact]
    public void Package_versions_are_exact() => Findings.None(
        from package in XDocument.Parse(File.ReadAllText(Path.Combine(_repository.Root, "Directory.Packages.props")))
            .Descendants("PackageVersion")
        let version = (string?)package.Attribute("Version")
        where version is null || version.AsSpan().ContainsAny("*[](),")
        select $"{(string?)package.Attribute("Include")} {version}",
        "These versions float. Name one exact version.");

    [Fact]
    public void Every_project_is_in_the_solution_and_has_a_lock_file()
    {
        var solution = File.ReadAllText(Path.Combine(_repository.Root, "ModelRegistry.sln")).Replace('\\', '/');

        Findings.None(
            from project in _repository.Projects
            let path = project.File.Path
            where !solution.Contains(path) || !_repository.Has($"{project.File.Folder}/packages.lock.json")
            select path,
            "These projects are not in the solution (dotnet sln add) or have no packages.lock.json (dotnet restore).");
    }
}
