using ModelRegistry.Cli.Commands.Models;
using ModelRegistry.Cli.Shell;
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
        Warn(seen);
        if (request.DryRun) return DryRun(folder, seen);

        var declared = request.Metadata is null ? null : await MetadataFile.ReadAsync(request.Metadata, context.Stop);
        await EnsureVersionAsync();
        var taken = await new Declaration(context, request.Version).DeclareAsync(declared, seen.Suggestion);
        var before = await context.Client.Artifacts.ListAllAsync(Group, Name, Number, context.Stop);
        var outcomes = await SendAsync(folder, seen);
        var container = await ReferToContainerAsync(before);
        var gone = before.Where(old => old.Size is not null && folder.Files.All(file => file.Path != old.Path))
            .Select(old => old.Path).ToList();
        if (gone.Count > 0) Output.Warn($"In the registry, but not in the folder: {string.Join(", ", gone)}");
        new PublishReport(Output, request.Version).Print(outcomes, taken, container);
        return ExitCode.Pass;
    }

    void Warn(ModelInspection seen)
    {
        foreach (var file in seen.Files)
        {
            foreach (var finding in file.Findings.Where(finding => finding.Severity != Severity.Info))
                Output.Warn($"{file.Path}: {finding.Message}");
        }
    }

    int DryRun(LocalFolder folder, ModelInspection seen)
    {
        new PublishReport(Output, request.Version).PrintPlan(folder, seen);
        return ExitCode.Pass;
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
        return await TransferDisplay.ShowAsync(Output, tally, context.Client.Artifacts.UploadAllAsync(
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
