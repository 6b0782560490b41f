using System.Globalization;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Cli.Shell.Transfers;
using ModelRegistry.Client.Artifacts;

namespace ModelRegistry.Cli.Commands.Downloading;

/// <summary>One run of <c>download</c>, from the version to the folder.</summary>
sealed class Fetch(
    CommandContext context, VersionRef version, DirectoryInfo folder, IReadOnlyList<string> only, int parallel)
{
    Output Output => context.Output;

    public async Task<int> RunAsync()
    {
        var ((group, name), number) = version;
        var all = await context.Client.Artifacts.ListAllAsync(group, name, number, context.Stop);
        var (files, elsewhere) = Choose(all);
        var places = files.Select(file => LocalPlace.In(folder, file.Path)).ToList();
        folder.Create();
        var tally = new TransferTally(files.Count, files.Sum(file => file.Size ?? 0));
        var outcomes = await TransferDisplay.ShowAsync(
            Output, tally, TransferWords.Download, FetchAsync(files, places, tally));
        Print(files, outcomes, elsewhere);
        return ExitCode.Pass;
    }

    (IReadOnlyList<Artifact> Files, IReadOnlyList<Artifact> Elsewhere) Choose(IReadOnlyList<Artifact> all)
    {
        var files = all.Where(one => one.Size is not null).ToList();
        if (files.Count == 0)
            throw CommandException.Usage($"{version} has no files.", $"See: registry version show {version}");
        if (only.Count == 0) return (files, [.. all.Where(one => one.Size is null)]);
        if (only.FirstOrDefault(path => files.All(file => file.Path != path)) is not { } unknown)
            return ([.. files.Where(file => only.Contains(file.Path))], []);
        var near = Schema.Suggestions.Nearest(unknown, [.. files.Select(file => file.Path)]);
        throw CommandException.Usage($"{version} has no file '{unknown}'.",
            near is null ? $"See: registry version show {version}" : $"Did you mean: {near}");
    }

    /// <returns>Whether each file was there already.</returns>
    async Task<bool[]> FetchAsync(IReadOnlyList<Artifact> files, IReadOnlyList<string> places, TransferTally tally)
    {
        var there = new bool[files.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = context.Stop };
        await Parallel.ForAsync(0, files.Count, options, async (index, stop) =>
        {
            var (file, place) = (files[index], places[index]);
            there[index] = await IsThereAsync(file, place, tally, stop);
            if (there[index]) return;
            Directory.CreateDirectory(Path.GetDirectoryName(place) ?? ".");
            await context.Client.Artifacts.DownloadFileAsync(
                version.Model.Group, version.Model.Name, version.Version, file, place, tally, stop);
        });
        return there;
    }

    static async Task<bool> IsThereAsync(
        Artifact file, string place, TransferTally tally, CancellationToken cancellationToken)
    {
        if (!File.Exists(place) || new FileInfo(place).Length != file.Size) return false;
        await using var content = File.OpenRead(place);
        var (sha256, size) = await FileHash.OfAsync(content,
            done => tally.Report(new(file.Path, TransferStage.Hashing, done, file.Size ?? 0)), cancellationToken);
        if (sha256 != file.Sha256) return false;
        tally.Report(new(file.Path, TransferStage.AlreadyThere, size, size));
        return true;
    }

    void Print(IReadOnlyList<Artifact> files, bool[] there, IReadOnlyList<Artifact> elsewhere)
    {
        if (Output.IsJson)
        {
            Output.Json(
                new(version.Model.ToString(), version.Version, folder.FullName,
                    [.. files.Zip(there, (file, was) => new FetchedFile(file.Path, file.Sha256, file.Size ?? 0, was))],
                    [.. elsewhere.Select(one => one.Uri ?? one.Path)]),
                DownloadJson.Default.DownloadSummary);
            return;
        }

        Output.Table(["SIZE", "", "PATH"], files.Zip(there, (file, was) => (string[])
            [Sizes.Of(file.Size ?? 0), was ? "there already" : "fetched", file.Path]));
        foreach (var one in elsewhere) Output.Line($"Kept elsewhere, not fetched: {one.Uri}");
        var fetched = there.Count(was => !was);
        Output.Line(fetched == 0
            ? $"{folder.FullName} holds {version}. Nothing was fetched: every file was there already."
            : string.Create(CultureInfo.InvariantCulture,
                $"{folder.FullName} holds {version}: {fetched} of {files.Count} files fetched, all verified."));
    }
}
