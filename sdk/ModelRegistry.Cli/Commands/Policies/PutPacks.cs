using System.CommandLine;
using System.Net;
using System.Text;
using System.Text.Json;
using ModelRegistry.Cli.Commands.Policies.Packages;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Http;
using ModelRegistry.Policy;

namespace ModelRegistry.Cli.Commands.Policies;

static class PutPacks
{
    public static Command Make()
    {
        var files = PackFiles.Argument("Policy files, folders of them, or packages of policy packs (*.nupkg)");
        var signers = new SignerOptions();
        return new RegistryCommand("put",
            "Bring packs in at the registry, each as a new pack or its next version, as drafts that judge nothing yet")
        {
            Arguments = { files },
            Options = { signers.Signers, signers.TakeExpired },
            Examples =
            [
                "policy put house.policy", "policy put packs/", "policy put ai.house.1.0.0.nupkg --signer SHA256",
            ],
            Does = context => RunAsync(context, context.Get(files), signers),
        };
    }

    static async Task<int> RunAsync(CommandContext context, IReadOnlyList<string> paths, SignerOptions signers)
    {
        signers.Read(context);
        var put = new List<PackVersionDetail>();
        IReadOnlyList<PackSource> sources =
        [
            .. await PackFiles.ReadAsync([.. paths.Where(path => !PackagedSources.IsPackage(path))], context.Stop),
            .. await PackagedSources.ReadAsync(context, paths.Where(PackagedSources.IsPackage), signers),
        ];
        foreach (var source in InOrder(sources))
        {
            try
            {
                put.Add(await PutAsync(context, source));
            }
            catch (RegistryException refused) when (refused.Code == "pack-invalid")
            {
                Print(context, refused);
                return ExitCode.Usage;
            }

            if (!context.Output.IsJson) Print(context.Output, put[^1]);
        }

        if (context.Output.IsJson) context.Output.Json(put, GovernanceJson.Default.IReadOnlyListPackVersionDetail);
        return ExitCode.Pass;
    }

    static async Task<PackVersionDetail> PutAsync(CommandContext context, PackSource source)
    {
        var text = new NewPack(source.Text, source.IsYaml ? "yaml" : "text");
        if (new PackHeaderReader().Read(source).Name is not { } name)
            return await context.Client.Policies.AddAsync(text, context.Stop);      // it says what is wrong with it
        try
        {
            var known = await context.Client.Policies.GetTaggedAsync(PackRef.Parse(name).Path, context.Stop);
            return await context.Client.Policies.PutAsync(PackRef.Parse(name).Path, known.ETag, text, context.Stop);
        }
        catch (RegistryException missing) when (missing.Status == HttpStatusCode.NotFound)
        {
            return await context.Client.Policies.AddAsync(text, context.Stop);
        }
    }

    /// <summary>A pack comes after those that it imports.</summary>
    static IEnumerable<PackSource> InOrder(IReadOnlyList<PackSource> sources)
    {
        var reader = new PackHeaderReader();
        var left = sources.Select(source => (Source: source, Head: reader.Read(source))).ToList();
        while (left.Count > 0)
        {
            var next = left.FindIndex(one => one.Head.Imports.All(import => left.TrueForAll(other =>
                other.Source == one.Source || other.Head.Name != import.Pack)));
            yield return left[Math.Max(next, 0)].Source;
            left.RemoveAt(Math.Max(next, 0));
        }
    }

    static void Print(CommandContext context, RegistryException refused)
    {
        foreach (var message in refused.Problem.More?["diagnostics"]
            .Deserialize(GovernanceJson.Default.IReadOnlyListPackDiagnostic) ?? [])
        {
            if (context.Output.IsJson) context.Output.Note(message.Rendered + "\n");
            else context.Output.Line(message.Rendered + "\n");
        }

        RefusalReport.Print(context.Output, refused);
    }

    static void Print(Output output, PackVersionDetail pack)
    {
        var version = pack.Version;
        var text = new StringBuilder($"{version.Pack}@{version.Version} is here as a {version.Stage}: ")
            .Append(FormattableString.Invariant($"{pack.Rules.Count} rules, {version.TestsPassed} tests pass"));
        if (version.TestsFailed > 0)
            text.Append(FormattableString.Invariant($", {version.TestsFailed} FAIL: it stays a draft until a next ")
                + "version's tests pass");
        output.Line(text.Append('.').ToString());
        foreach (var test in pack.Tests.Where(test => !test.Passed))
            output.Line($"  fails: {test.Title}: {string.Join("; ", test.Failures)}");
    }
}
