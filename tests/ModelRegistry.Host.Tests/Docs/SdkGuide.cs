using System.Net;
using System.Text.Json;
using ModelRegistry.Client;
using ModelRegistry.Client.Artifacts;
using ModelRegistry.Client.Governance;
using ModelRegistry.Client.Http;
using ModelRegistry.Client.Models;
using ModelRegistry.Client.Search;
using ModelRegistry.Client.Versions;

namespace ModelRegistry.Host.Tests.Docs;

/// <summary>The code that the guide to the client quotes: a pipeline and its reviewers.</summary>
sealed class SdkGuide(Uri address, string name, string folder, CancellationToken stop)
{
    public RegistryClient SignIn(string token)
    {
        var registry = new RegistryClient(address, token);
        return registry;
    }

    public async Task PublishAsync(RegistryClient registry, JsonElement metadata)
    {
        try
        {
            await registry.Models.CreateAsync(
                new NewModel("search", name, "Answers questions", Tags: ["faq"]), stop);
        }
        catch (RegistryException refused) when (refused.Code == "model-exists")
        {
            Console.WriteLine("The model is there already.");
        }
        await registry.Versions.RegisterAsync("search", name, new NewVersion("2.3.0", metadata), stop);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => UploadSource.FromFile(file, Path.GetRelativePath(folder, file).Replace('\\', '/')))
            .ToList();
        var progress = new Progress<UploadProgress>(
            step => Console.WriteLine($"{step.Path}: {step.Stage} {step.Done} of {step.Total}"));
        await registry.Artifacts.UploadAllAsync("search", name, "2.3.0", files, progress, parallel: 4, stop);
    }

    public async Task<IReadOnlyList<string>> SubmitAsync(RegistryClient registry)
    {
        try
        {
            var move = await registry.Lifecycle.SubmitAsync(
                $"search/{name}", "2.3.0", new SubmitRequest("Ready for review", "internal"), stop);
            Console.WriteLine($"{move.Model}@{move.Version} is {move.State}.");
            return [];
        }
        catch (RegistryException refused) when (refused.Code == "blocked-by-policy")
        {
            var plan = await registry.Lifecycle.PlanAsync($"search/{name}", "2.3.0", "internal", stop);
            foreach (var step in plan.Submit.Blocking)
                Console.WriteLine($"{step.Rule} {step.Title}: {step.Fix}");
            return [.. plan.Submit.Blocking.Select(step => step.Rule)];
        }
    }

    public async Task AttachAsync(RegistryClient registry, string kind, string file)
    {
        await registry.Evidence.AttachAsync(
            $"search/{name}", "2.3.0", kind, await File.ReadAllBytesAsync(file, stop), subject: null, stop);
    }

    public async Task<ApprovalAnswer> ApproveAsync(RegistryClient reviewer)
    {
        var seen = await reviewer.Versions.GetAsync("search", name, "2.3.0", stop);
        var answer = await reviewer.Lifecycle.ApproveAsync($"search/{name}", "2.3.0",
            new ApproveRequest("MRC", "Looked at the evaluations", "approved",
                ManifestDigest: seen.Value.ManifestDigest), stop);
        return answer;
    }

    public async Task<string> PromoteAsync(RegistryClient registry)
    {
        var move = await registry.Lifecycle.PromoteAsync(
            $"search/{name}", "2.3.0", new PromoteRequest("staging", "internal"), stop);
        return move.State;
    }

    public async Task<List<string>> QueryAsync(RegistryClient registry)
    {
        var names = new List<string>();
        string? cursor = null;
        do
        {
            var page = await registry.Models.ListAsync(new ModelFilter(Group: "search", Cursor: cursor), stop);
            names.AddRange(page.Items.Select(model => $"{model.Group}/{model.Name}"));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        var found = await registry.Search.FindAsync(new ModelSearch { Text = "answers", Filters = ["tags:faq"] }, stop);
        Console.WriteLine($"{found.Total} models answer questions.");
        return names;
    }

    public async Task<Model> DescribeAsync(RegistryClient registry, string description)
    {
        while (true)
        {
            var read = await registry.Models.GetAsync("search", name, stop);
            try
            {
                return await registry.Models.ChangeAsync(
                    "search", name, read.ETag, new ModelChange(Description: description), stop);
            }
            catch (RegistryException refused) when (refused.Code == "precondition-failed")
            {
                Console.WriteLine("Somebody else changed it meanwhile: read it again.");
            }
        }
    }

    public async Task<string> ExplainAsync(RegistryClient registry)
    {
        try
        {
            await registry.Versions.RegisterAsync("search", name, new NewVersion("not a version"), stop);
            return "";
        }
        catch (RegistryException refused) when (refused.Status == HttpStatusCode.UnprocessableEntity)
        {
            foreach (var (field, reasons) in refused.Problem.Errors ?? new Dictionary<string, string[]>())
                Console.WriteLine($"{field}: {string.Join(' ', reasons)}");
            return $"{refused.Code}: {refused.Problem.Remedy}";
        }
    }

    public async Task<bool> IsInTimeAsync(RegistryClient registry, TimeSpan patience)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(patience);
        try
        {
            await registry.Search.FindAsync(new ModelSearch { Text = "answers" }, late.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
