using ModelRegistry.Cli.Commands.Models;
using ModelRegistry.Cli.Shell;
using ModelRegistry.Cli.Shell.Transfers;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Versions;
using ModelRegistry.Inspection;
using ModelRegistry.Inspection.Folders;

namespace ModelRegistry.Cli.Commands.Publishing;

/// <summary>One run of <c>publish</c>, from the folder to the version.</summary>
sealed class Publication(CommandContext context, PublishRequest request)
{
    Output Output => context.Output;

    string Group => request.Version.Model.Group;

    string Name => request.Version.Model.Name;

    string Number => request.Version.Version;

    public async Task<int> RunAsync()
    {
        var folder = LocalFolder.Read(request.Folder, request.FollowLinks);
        if (folder.LeftOut.Count > 0) Output.Note($"Left out: {string.Join(", ", folder.LeftOut)}");
        var seen = new ModelFolderInspector().Inspect([.. folder.Files.Select(file =>
            file.ToModelFile())], context.Stop);
        RefuseEmptyWeights(folder, seen);
        Warn(seen);
        if (request.DryRun) return await DryRunAsync(folder, seen);

        var declared = request.Metadata is null ? null : await MetadataFile.ReadAsync(request.Metadata, context.Stop);
        await EnsureVersionAsync();
        var taken = await new Declaration(context, request.Version).DeclareAsync(declared, seen.Suggestion);
        var before = await context.Client.Artifacts.ListAllAsync(Group, Name, Number, context.Stop);
        var outcomes = await SendAsync(folder, seen);
        var container = await ReferToContainerAsync(before);
        var removed = await new Pruning(context, request.Version).RunAsync(
            Pruning.GoneFrom(folder, before), request.Prune);
        new PublishReport(Output, request.Version).Print(outcomes, taken, container, removed);
        return ExitCode.Pass;
    }

    static void RefuseEmptyWeights(LocalFolder folder, ModelInspection seen)
    {
        var weights = seen.Files.Where(file => file.Type.Kind is ArtifactKind.Weights).Select(file => file.Path);
        if (folder.Files.Where(file => file.Size == 0).Select(file => file.Path).Intersect(weights)
            .FirstOrDefault() is { } empty)
            throw CommandException.Usage($"{empty} is empty, and weights without a byte are no weights.",
                "Fetch it again; an interrupted download leaves such files behind.");
    }

    void Warn(ModelInspection seen)
    {
        foreach (var file in seen.Files)
        {
            foreach (var finding in file.Findings.Where(finding => finding.Severity != Severity.Info))
                Output.Warn($"{file.Path}: {finding.Message}");
        }
    }

    async Task<int> DryRunAsync(LocalFolder folder, ModelInspection seen)
    {
        new PublishReport(Output, request.Version).PrintPlan(
            folder, seen, request.Prune ? await WouldGoAsync(folder) : []);
        return ExitCode.Pass;
    }

    async Task<IReadOnlyList<string>> WouldGoAsync(LocalFolder folder)
    {
        try
        {
            var there = await context.Client.Artifacts.ListAllAsync(Group, Name, Number, context.Stop);
            return [.. Pruning.GoneFrom(folder, there).Select(file => file.Path)];
        }
        catch (RegistryException unknown) when (unknown.Code == "not-found")
        {
            return [];
        }
    }

    async Task EnsureVersionAsync()
    {
        try
        {
            await context.Client.Models.GetAsync(Group, Name, context.Stop);
        }
        catch (RegistryException unknown) when (unknown.Code == "not-found")
        {
            await context.Client.Models.CreateAsync(new NewModel(Group, Name), context.Stop);
            Output.Note($"Made the model {request.Version.Model}.");
        }

        try
        {
            await context.Client.Versions.RegisterAsync(Group, Name, new NewVersion(Number), context.Stop);
        }
        catch (RegistryException there) when (there.Code == "version-exists")
        {
            Output.Note($"{request.Version} is there already; sending what it lacks.");
        }
    }

    async Task<IReadOnlyList<UploadOutcome>> SendAsync(LocalFolder folder, ModelInspection seen)
    {
        var kinds = seen.Files.ToDictionary(file => file.Path, file => file.Type);
        var sources = folder.Files.Select(file => UploadSource.FromFile(file.FullPath, file.Path) with
        {
            Kind = kinds[file.Path].Kind.ToString().ToLowerInvariant(),
            MediaType = kinds[file.Path].MediaType,
        }).ToList();
        var tally = new TransferTally(folder.Files.Count, folder.Bytes);
        return await TransferDisplay.ShowAsync(
            Output, tally, TransferWords.Upload, context.Client.Artifacts.UploadAllAsync(
                Group, Name, Number, sources, tally, request.Parallel, context.Stop));
    }

    async Task<Artifact?> ReferToContainerAsync(IReadOnlyList<Artifact> before)
    {
        if (request.Container is null) return null;
        return before.FirstOrDefault(artifact => artifact.Uri == request.Container)
            ?? await context.Client.Artifacts.AddReferenceAsync(
                Group, Name, Number, new NewReference(request.Container), context.Stop);
    }
}
