using System.Text;
using System.Text.Json;
using ModelRegistry.Policy.Packages.Making;
using NuGet.Packaging;

namespace ModelRegistry.Policy.Packages.Tests.Making;

public sealed class MakingTests
{
    const string Importing =
        """
        pack a/c version 1.0.0
          title "One that imports"
          owner "Risk"

        import a/b version 1 as b

        rule R-2 "Answers are short" {
          warn on submit
          require evals.llm.toxicity is at most b.limit
          because "So it is."
          fix     "Shorten them."
        }

        """;

    [Fact]
    public void The_same_packs_give_the_same_bytes()
    {
        var first = Small.Package();
        var second = Small.Package();

        Assert.True(first.Bytes.Span.SequenceEqual(second.Bytes.Span));
        Assert.NotEqual(first.Sha256, Small.Package(Small.Draft with { Tags = ["x"] }).Sha256);
    }

    /// <summary>The bytes of a package depend on no machine: this digest holds on all of them.</summary>
    [Fact]
    public void The_bytes_of_a_package_are_the_same_everywhere()
    {
        var package = Small.Package(Small.Draft with { Readme = "# Hello\n" });

        Assert.Equal("60186746900a1a82c9c8c501fa756f4c532c8f194381547aa21a2c2272491dff", package.Sha256);
    }

    [Fact]
    public void NuGet_reads_what_it_is()
    {
        var package = Small.Package(Small.Draft with { Tags = ["finance"], Description = "Less < & more" });

        using var reader = new PackageArchiveReader(new MemoryStream(package.Bytes.ToArray()));
        var nuspec = reader.NuspecReader;

        Assert.Equal(("a.b", "1.0.0"), (nuspec.GetId(), nuspec.GetVersion().ToString()));
        Assert.Equal([PackageLayout.PackageType], nuspec.GetPackageTypes().Select(type => type.Name));
        Assert.Equal(("Apache-2.0", "Risk", "Less < & more", "README.md", "model-registry-policy finance"),
            (nuspec.GetLicenseMetadata()?.License, nuspec.GetAuthors(), nuspec.GetDescription(), nuspec.GetReadme(),
                nuspec.GetTags()));
        Assert.Equal("a.b.1.0.0.nupkg", package.FileName);
    }

    [Fact]
    public void The_manifest_tells_what_the_pack_holds()
    {
        var pack = Assert.Single(Small.Package().Manifest.Packs);

        Assert.Equal(("a/b", "1.0.0", "packs/b.policy", "1", "1.0", 1),
            (pack.Name, pack.Version, pack.File, pack.Language, pack.Schema, pack.Tests));
        Assert.Equal([new PackParameter("limit", "percent", "3%", "0%", "5%", "lower")], pack.Parameters);
        Assert.Equal([new PackStandard("nist", "NIST AI RMF 1.0")], pack.Standards);
        var rule = Assert.Single(pack.Rules);
        Assert.Equal(("R-1", "block on promote to production", "NIST AI RMF 1.0: MAP 1.1"),
            (rule.Id, rule.Events.Single(), rule.Controls.Single()));
    }

    [Fact]
    public void A_source_is_packed_as_it_was_written()
    {
        var package = Small.Package();

        Assert.Equal([new PackSource("packs/b.policy", Small.Text)], package.Sources);
        Assert.True(package.Bytes.Span.IndexOf(Encoding.UTF8.GetBytes(Small.Text)) > 0);
    }

    [Theory]
    [InlineData("1", "[1.0.0, 2.0.0-0)")]
    [InlineData("1.0", "[1.0.0, 1.1.0-0)")]
    [InlineData("1.0.0", "[1.0.0]")]
    public void An_import_is_a_dependency_on_the_same_versions(string version, string range)
    {
        var package = Small.Package(Imports(version));

        Assert.Equal([new ManifestDependency("a.b", range)], package.Manifest.Dependencies);
        using var reader = new PackageArchiveReader(new MemoryStream(package.Bytes.ToArray()));
        var wanted = reader.NuspecReader.GetDependencyGroups().Single().Packages.Single();
        Assert.True(wanted.VersionRange.Satisfies(new("1.0.0")));
        Assert.False(wanted.VersionRange.Satisfies(new("2.0.0-alpha")));
    }

    [Fact]
    public void A_package_may_be_called_otherwise_and_packs_of_one_package_need_no_other()
    {
        var named = Small.Package(Imports("1") with
        {
            Packages = new Dictionary<string, string> { ["a/b"] = "Contoso.Floor" },
        });
        var both = Small.Package(Small.Draft with
        {
            Sources = [new("b.policy", Small.Text), new("c.policy", Importing)], Id = "Contoso.All", Version = "2.0.0",
        });

        Assert.Equal("Contoso.Floor", Assert.Single(named.Manifest.Dependencies).Id);
        Assert.Empty(both.Manifest.Dependencies);
        Assert.Equal(["a/b", "a/c"], both.Manifest.Packs.Select(pack => pack.Name));
    }

    [Fact]
    public void Packs_with_a_mistake_make_no_package()
    {
        var made = Small.Make(Small.Draft
            with { Sources = [new("b.policy", Small.Text.Replace("toxicity", "toxicty"))] });

        Assert.Contains("P0201", Assert.IsType<PackageMaking.Broken>(made).Diagnostics.Select(one => one.Code));
    }

    [Fact]
    public void Packs_with_a_test_that_fails_make_no_package()
    {
        var made = Small.Make(Small.Draft with
        {
            Sources = [new("b.policy", Small.Text.Replace("R-1 to pass", "R-1 to fail"))],
        });

        Assert.Equal("a low rate passes", Assert.Single(Assert.IsType<PackageMaking.TestsFailed>(made).Failed).Title);
    }

    [Theory]
    [InlineData("GPL", null, null, "no licence that feeds take")]
    [InlineData("MIT", "a b", null, "no id of a package")]
    [InlineData("MIT", null, "1.0", "no version of a package")]
    [InlineData("MIT", null, "1.0.0+x", "no version of a package")]
    public void What_a_feed_would_not_take_is_refused(string license, string? id, string? version, string reason)
    {
        var made = Small.Make(Small.Draft with { License = license, Id = id, Version = version });

        Assert.Contains(reason, Assert.IsType<PackageMaking.Refused>(made).Reason);
    }

    [Fact]
    public void Several_packs_need_an_id_of_their_own_and_files_of_different_names()
    {
        var two = Small.Draft with { Sources = [new("x/b.policy", Small.Text), new("y/c.policy", Importing)] };

        Assert.Contains("several packs", Assert.IsType<PackageMaking.Refused>(Small.Make(two)).Reason);
        var alike = two with { Sources = [two.Sources[0], new("y/b.policy", Importing)] };
        Assert.Contains("same name", Assert.IsType<PackageMaking.Refused>(Small.Make(alike)).Reason);
    }

    [Fact]
    public void What_somebody_wrote_in_a_title_is_no_markup_on_the_page()
    {
        var package = Small.Package(Small.Draft with
        {
            Sources = [new("b.policy", Small.Text.Replace("Answers are polite", "a | <b> [c](d)"))],
        });

        Assert.Contains(@"a \| \<b\> \[c\](d)", Encoding.UTF8.GetString(package.Bytes.Span));
    }

    [Fact]
    public void The_manifest_is_json_that_others_can_read()
    {
        var text = Encoding.UTF8.GetString(Small.Package().Bytes.Span);
        var start = text.IndexOf("{\n  \"format\"", StringComparison.Ordinal);

        using var json = JsonDocument.Parse(text[start..(text.IndexOf("\n}", start, StringComparison.Ordinal) + 2)]);

        Assert.Equal("a.b", json.RootElement.GetProperty("id").GetString());
    }

    static PackageDraft Imports(string version) => new()
    {
        Sources = [new("c.policy", Importing.Replace("version 1 as", $"version {version} as"))],
        Beside = [new("b.policy", Small.Text)],
        License = "MIT",
    };
}
