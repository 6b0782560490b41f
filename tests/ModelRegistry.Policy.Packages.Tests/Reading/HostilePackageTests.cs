using System.IO.Compression;
using System.Text;
using ModelRegistry.Policy.Packages.Archives;

namespace ModelRegistry.Policy.Packages.Tests.Reading;

/// <summary>Packages that somebody made by hand, to see what happens.</summary>
public sealed class HostilePackageTests
{
    readonly List<(string Path, byte[] Bytes)> _files = [.. Files(Small.Package())];

    [Theory]
    [InlineData("../evil.policy", "leads out")]
    [InlineData("packs/../../evil", "leads out")]
    [InlineData("/etc/passwd", "leads out")]
    [InlineData("packs\\evil.policy", "characters")]
    [InlineData("C:evil.policy", "characters")]
    [InlineData("lib/net10.0/evil.dll", "does not know")]
    [InlineData("tools/install.ps1", "does not know")]
    [InlineData("B.NUSPEC", "does not know")]
    public void A_file_that_does_not_belong_there_is_refused(string path, string reason)
    {
        _files.Add((path, "x"u8.ToArray()));

        Assert.Contains(reason, Small.Refusal(Write()));
    }

    [Theory]
    [InlineData("packs/b.policy")]
    [InlineData("PACKS/B.POLICY")]
    public void A_file_that_is_there_twice_is_refused(string path)
    {
        _files.Add((path, "x"u8.ToArray()));

        Assert.Contains("two files", Small.Refusal(Write()));
    }

    [Theory]
    [InlineData("packs/b.policy", "is not what its manifest says")]
    [InlineData("README.md", "is not what its manifest says")]
    [InlineData("a.b.nuspec", "is not what its manifest says")]
    public void A_file_that_was_changed_is_refused(string path, string reason)
    {
        var index = _files.FindIndex(file => file.Path == path);
        _files[index] = (path, [.. _files[index].Bytes, (byte)'\n']);

        Assert.Contains(reason, Small.Refusal(Write()));
    }

    [Fact]
    public void A_file_that_is_gone_is_missed()
    {
        _files.RemoveAll(file => file.Path == "README.md");

        Assert.Contains("has no file README.md", Small.Refusal(Write()));
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", "format 1")]
    [InlineData("\"id\": \"a.b\"", "\"id\": \"../b\"", "id is none")]
    [InlineData("\"version\": \"1.0.0\"", "\"version\": \"01.0.0\"", "version is not written")]
    [InlineData("\"format\": 1", "\"format\": 1, \"id\": \"x\"", "cannot be read")]
    [InlineData("\"format\": 1", "\"format\": 1, \"more\": 1", "cannot be read")]
    [InlineData("\"name\": \"a/b\"", "\"name\": \"a/x\"", "says otherwise")]
    [InlineData("\"imports\": []", "\"imports\": [{\"pack\": \"a/x\", \"version\": \"1\"}]", "says otherwise")]
    [InlineData("Apache-2.0", "Apache\\u0000", "must be there")]
    [InlineData("Apache-2.0", "Apache\\ud800", "cannot be read")]
    [InlineData("\"path\": \"README.md\"", "\"path\": \"lib/a.dll\"", "holds no others")]
    [InlineData("\"packs\": [", "\"packs\": [null,", "says `null`")]
    public void A_manifest_that_says_what_is_not_so_is_refused(string right, string wrong, string reason)
    {
        var index = _files.FindIndex(file => file.Path == PackageLayout.Manifest);
        var text = Encoding.UTF8.GetString(_files[index].Bytes);
        Assert.Contains(right, text);
        _files[index] = (PackageLayout.Manifest, Encoding.UTF8.GetBytes(text.Replace(right, wrong)));

        Assert.Contains(reason, Small.Refusal(Write()));
    }

    [Fact]
    public void Compressed_files_are_refused_so_that_none_can_swell()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var bomb = archive.CreateEntry("packs/b.policy", CompressionLevel.SmallestSize).Open();
            bomb.Write(new byte[10_000_000]);
        }

        Assert.Contains("compressed", Small.Refusal(zip.ToArray()));
    }

    [Fact]
    public void A_package_with_too_many_files_is_refused()
    {
        for (var i = 0; i < PackageLimits.Files; i++) _files.Add(($"packs/x{i}.policy", []));

        Assert.Contains("at most 64 are read", Small.Refusal(Write()));
    }

    [Fact]
    public void A_file_or_a_package_that_is_too_large_is_refused()
    {
        _files.Add(("packs/large.policy", new byte[PackageLimits.File + 1]));

        Assert.Contains("larger than 1,048,576", Small.Refusal(Write()));
        using var endless = new EndlessStream();
        var reading = PolicyPackage.Read(endless);
        Assert.Contains("larger than 8,388,608", Assert.IsType<PackageReading.Refused>(reading).Reason);
        Assert.InRange(endless.Given, 1, PackageLimits.Package + 1);
    }

    [Fact]
    public void Nothing_may_stand_before_the_first_file_or_behind_the_end()
    {
        var package = Small.Package().Bytes.ToArray();

        Small.Refusal([.. "#!/bin/sh\n"u8, .. package]);
        Small.Refusal([.. package, 0]);
        Assert.IsType<PackageReading.Taken>(PolicyPackage.Read(package));
    }

    byte[] Write() => new ArchiveWriter().Write(_files);

    static IEnumerable<(string, byte[])> Files(PolicyPackage package) =>
        package.Archive.Names.Select(name => (name, package.Archive.Find(name)!.Value.ToArray()));
}
