using System.Text.Json;
using System.Text.RegularExpressions;
using ModelRegistry.Host.Tests.Governance;

namespace ModelRegistry.Host.Tests.Docs;

/// <summary>The guide to the client quotes code that runs.</summary>
public sealed partial class SdkGuideTests(GovernedRegistry governed) : GovernanceTest(governed)
{
    [Fact]
    public async Task The_code_of_the_guide_takes_a_version_to_staging()
    {
        var name = $"answer-bot-{Guid.CreateVersion7():N}";
        var folder = Directory.CreateTempSubdirectory("sdk-guide-");
        var evidence = Directory.CreateTempSubdirectory("sdk-guide-evidence-");
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "model.bin"), Guid.CreateVersion7().ToByteArray(),
            Stop);
        var guide = new SdkGuide(Registry.Address, name, folder.FullName, Stop);
        using var owner = guide.SignIn(await Registry.TokenAsync($"owner-{name}", Stop, "ModelOwner"));

        await guide.PublishAsync(owner, JsonSerializer.SerializeToElement(SampleDocuments.Metadata()));
        await owner.Artifacts.AddReferenceAsync("search", name, "2.3.0", new(Image("2.3.0")), Stop);
        var explained = await guide.ExplainAsync(owner);
        foreach (var (kind, document) in new[]
        {
            ("sbom", SampleDocuments.Sbom()), ("license-scan", SampleDocuments.LicenceScan(Now)),
            ("evaluation", SampleDocuments.Evaluation(Now)), ("signature", Signature("2.3.0", All.Key)),
        })
        {
            var file = Path.Combine(evidence.FullName, kind);
            await File.WriteAllBytesAsync(file, document, Stop);
            await guide.AttachAsync(owner, kind, file);
        }
        var blocking = await guide.SubmitAsync(owner);
        await guide.ApproveAsync(All.Mrc);
        await ApproveAsync(All.Security, $"search/{name}", "Security", version: "2.3.0");
        var state = await guide.PromoteAsync(owner);
        var described = await guide.DescribeAsync(owner, "Answers questions about the handbook");

        Assert.Empty(blocking);
        Assert.Equal("ApprovedForProd", state);     // both approvals for production are there already
        Assert.Equal("Answers questions about the handbook", described.Description);
        Assert.StartsWith("invalid-value: ", explained);
        Assert.Contains($"search/{name}", await guide.QueryAsync(owner));
        Assert.True(await guide.IsInTimeAsync(owner, TimeSpan.FromMinutes(1)));
        Assert.False(await new SdkGuide(Registry.Address, name, folder.FullName, new(canceled: true))
            .IsInTimeAsync(owner, TimeSpan.FromMinutes(1)));
        folder.Delete(recursive: true);
        evidence.Delete(recursive: true);
    }

    [Fact]
    public async Task A_blocked_submit_names_the_rules_and_what_to_do()
    {
        var name = $"answer-bot-{Guid.CreateVersion7():N}";
        var folder = Directory.CreateTempSubdirectory("sdk-guide-");
        var guide = new SdkGuide(Registry.Address, name, folder.FullName, Stop);

        await guide.PublishAsync(Owner, JsonSerializer.SerializeToElement(new { risk = new { tier = "Medium" } }));
        var blocking = await guide.SubmitAsync(Owner);

        Assert.NotEmpty(blocking);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_guide_quotes_that_code_word_for_word()
    {
        var root = ApprovedFile.Root();
        var code = Flat(await File.ReadAllTextAsync(
            Path.Combine(root, "tests/ModelRegistry.Host.Tests/Docs/SdkGuide.cs"), Stop));
        var page = await File.ReadAllTextAsync(Path.Combine(root, "docs/guide/sdk.md"), Stop);

        var quoted = Quote.Matches(page).Select(quote => quote.Groups[1].Value).ToList();

        Assert.True(quoted.Count >= 9, $"Only {quoted.Count} quotes.");
        Assert.All(quoted, quote => Assert.Contains(Flat(quote), code));
    }

    /// <summary>Code without its indentation.</summary>
    static string Flat(string code) => string.Join('\n', code.ReplaceLineEndings("\n").Trim().Split('\n')
        .Select(line => line.Trim()));

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    static partial Regex Quote { get; }
}
