using System.CommandLine;
using System.Diagnostics;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Policy.Packages;
using ModelRegistry.Policy.Packages.Publishing;

namespace ModelRegistry.Cli.Commands.Policies.Packages;

static class PublishPackage
{
    const string Key = "REGISTRY_FEED_API_KEY";
    const int MostSeconds = 3600;

    public static Command Make()
    {
        var file = Arguments.File("The package", "PACKAGE");
        var source = Arguments.Required("--source", "FEED",
            "Index of a NuGet v3 feed, https://.../index.json, or a folder");
        var keyInput = new Option<bool>("--api-key-stdin") { Description =
            $"Read the feed's API key from the input, not from {Key}" };
        var skip = new Option<bool>("--skip-duplicate") { Description = "A version that the feed has is no mistake" };
        var timeout = new Option<int>("--timeout")
        {
            Description = "Seconds that the feed may take", HelpName = "SECONDS", DefaultValueFactory = _ => 300,
        };
        timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostSeconds)
                result.AddError($"--timeout must be 1 to {MostSeconds}.");
        });
        var signers = new SignerOptions();
        return new RegistryCommand("publish",
            $"Publish a package of policy packs to a NuGet feed; its API key comes from {Key} or the input")
        {
            Arguments = { file },
            Options = { source, keyInput, skip, timeout, signers.Signers, signers.TakeExpired },
            Examples =
            [
                "policy publish ai.house.1.0.0.nupkg --source ./feed",
                "policy publish house.nupkg --source https://nuget.example.com/v3/index.json --api-key-stdin < key.txt",
            ],
            Does = context =>
                RunAsync(context, context.Get(file), context.Get(source)!, context.Get(keyInput),   // required
                context.Get(skip), TimeSpan.FromSeconds(context.Get(timeout)), signers),
        };
    }

    static async Task<int> RunAsync(
        CommandContext context, FileInfo file, string source, bool keyInput, bool skip, TimeSpan patience,
        SignerOptions signers)
    {
        var feed = Feed.Parse(source, out var fault)
            ?? throw CommandException.Usage(fault!, "Give the index of a NuGet v3 feed, or a folder.");     // with null
        var package = PackageFile.Read(file);
        await signers.RequireAsync(context, file, package);
        if (!package.IsSigned)
            context.Output.Warn($"{file.Name} is not signed, so nobody can tell whose it is: registry policy sign");
        var published = await new PackagePublisher()
            .PublishAsync(package, feed, ReadKey(keyInput), skip, patience, context.Stop);
        switch (published)
        {
            case Publication.Refused(var reason, var remedy):
                throw new CommandException(ExitCode.Refused, reason, remedy);
            case Publication.Published or Publication.WasThere:
                Print(context, file, package, feed, published is Publication.WasThere);
                return ExitCode.Pass;
            default: throw new UnreachableException();
        }
    }

    static void Print(CommandContext context, FileInfo file, PolicyPackage package, Feed feed, bool wasThere)
    {
        var name = $"{package.Manifest.Id} {package.Manifest.Version}";
        if (context.Output.IsJson)
            context.Output.Json(PackageFile.Describe(file.FullName, package), PackageJson.Default.PackageAnswer);
        else
            context.Output.Line(wasThere ? $"{feed.Address} had {name} already."
                : $"Published {name} to {feed.Address}");
    }

    static string? ReadKey(bool fromInput)
    {
        if (!fromInput) return Environment.GetEnvironmentVariable(Key) is { Length: > 0 } key ? key : null;
        return Console.In.ReadLine()?.Trim() is { Length: > 0 } line ? line
            : throw CommandException.Usage("There is no API key on the input.",
                "Send it there: registry policy publish ... --api-key-stdin < key.txt");
    }
}
