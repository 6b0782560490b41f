using System.Xml.Linq;
using ModelRegistry.Cli.Tests.Quickstart;
using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Packaging;

/// <summary>The client as a package, in the hands of somebody who has only that.</summary>
public sealed class ClientPackageTests(PackedFeed feed, SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task The_package_of_the_client_has_all_that_a_reader_needs_and_depends_on_nothing()
    {
        await feed.PackAsync(Stop);

        var about = feed.MetadataOf("ModelRegistry.Client.*.nupkg");

        Assert.Equal(
            ["ModelRegistry.Client.nuspec", "README.md", "lib/net10.0/ModelRegistry.Client.dll",
                "lib/net10.0/ModelRegistry.Client.xml"],
            feed.FilesOf("ModelRegistry.Client.*.nupkg"));
        Assert.Contains("lib/net10.0/ModelRegistry.Client.pdb", feed.FilesOf("ModelRegistry.Client.*.snupkg"));
        AssertSaysWhatItIs(about, "ModelRegistry.Client");
        Assert.DoesNotContain(about.Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public async Task A_project_on_the_package_compiles_the_samples_and_runs()
    {
        await feed.PackAsync(Stop);
        var readme = await GuidePage.BlocksAsync("sdk/ModelRegistry.Client/README.md", "csharp", Stop);
        var guide = await GuidePage.BlocksAsync("docs/guide/sdk.md", "csharp", Stop);
        var version = feed.MetadataOf("ModelRegistry.Client.*.nupkg").Elements()
            .Single(element => element.Name.LocalName == "version").Value;
        var project = Directory.CreateDirectory(Path.Combine(feed.Folder, "pipeline")).FullName;
        await File.WriteAllTextAsync(Path.Combine(project, "pipeline.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="ModelRegistry.Client" Version="{version}" /></ItemGroup>
            </Project>
            """, Stop);
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), Assert.Single(readme), Stop);
        await File.WriteAllTextAsync(Path.Combine(project, "Pipeline.cs"), $$"""
            using ModelRegistry.Client;

            static class Pipeline
            {
                public static RegistryClient SignIn(Uri address, string token)
                {
                    {{guide[0]}}
                    return registry;
                }
            }
            """, Stop);

        await feed.DotnetAsync(["build", project, "-m:1", "-p:UseSharedCompilation=false", "--nologo"], Stop);
        var program = Path.Combine(project, "bin/Debug/net10.0/pipeline.dll");
        var environment = Environment();
        environment["REGISTRY_TOKEN"] = Host.AdminToken;
        var ran = await Script.RunAsync("dotnet", ["exec", program], environment, project, Stop);

        Assert.Equal("admin", ran.Output);
    }

    /// <summary>Name, licence and page are there, and no address of a place where the sources may not lie.</summary>
    internal static void AssertSaysWhatItIs(XElement about, string id)
    {
        var texts = about.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
        Assert.Equal((id, "Apache-2.0", "README.md"), (texts["id"], texts["license"], texts["readme"]));
        Assert.NotEqual("", texts["description"]);
        Assert.DoesNotContain("projectUrl", texts.Keys);
        Assert.All(about.Descendants(), element => Assert.Null(element.Attribute("url")));
    }
}
