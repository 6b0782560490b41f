using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Versions;
using ModelRegistry.Schema.Validation;

namespace ModelRegistry.Host.Features.Policies;

/// <summary>What is asked of a dry run, and what can be wrong with it.</summary>
static class DryRunRequests
{
    public static ProblemHttpResult? Refusal(DryRunRequest request)
    {
        var errors = new Dictionary<string, string[]>();
        if (request.Event is not ("register" or "submit" or "promote" or "deploy" or "monitor"))
            errors["event"] = [$"'{request.Event}' is no event; write register, submit, promote, deploy or monitor."];
        if (request.Target is not null && !EnvironmentName.TryParse(request.Target, null, out _))
            errors["target"] = [$"'{request.Target}' is no environment's name."];
        if ((request.Metadata is null) == (request.Model is null || request.Version is null))
            errors["model"] = ["Name a model and a version, or send metadata; one of the two."];
        if (request.Metadata is { ValueKind: not JsonValueKind.Object })
            errors["metadata"] = ["The metadata is an object with the blocks of the schema."];
        if (request.DeploymentTarget is { ValueKind: not JsonValueKind.Object })
            errors["deploymentTarget"] = ["The target is an object, as in deployment.targets."];
        foreach (var (pack, index) in (request.Packs ?? []).Select((pack, index) => (pack, index)))
        {
            if (pack.Source is null == pack.Pack is null)
                errors[$"packs[{index}]"] =
                    ["Send a source, or name a version as publisher/pack@version; one of the two."];
            else if (pack.Form is not (PackForms.Text or PackForms.Yaml))
                errors[$"packs[{index}].form"] = [$"'{pack.Form}' is no form of a pack; write text or yaml."];
        }

        if (request.Packs is { Count: > DryRunRequest.MostPacks })
            errors["packs"] = [$"At most {DryRunRequest.MostPacks} packs are tried at once."];
        Check(errors, "metadata", request.Metadata);
        Check(errors, "deploymentTarget", request.DeploymentTarget);
        return errors.Count > 0
            ? Problem.Of(CommonProblems.InvalidValue, "Nothing was asked of the policies.", errors)
            : EventUse.Check(request.Use);
    }

    static void Check(Dictionary<string, string[]> errors, string member, JsonElement? sent)
    {
        if (sent is not { ValueKind: JsonValueKind.Object } value) return;
        if (UnfitValue.Find(value, member) is var (path, message)) errors[path] = [message];
        else if (MetadataReader.Read(Encoding.UTF8.GetBytes(value.GetRawText())) is
            MetadataReading.Malformed malformed)
            errors[member] = [$"{malformed.Problem.Message} {malformed.Problem.Fix}"];
    }

    public static GateEvent Event(DryRunRequest request) => new(
        request.Event,
        EnvironmentName.TryParse(request.Target, null, out var environment) ? environment.Name : null,
        request.Use,
        DeploymentTarget: request.DeploymentTarget is { } target ? JsonObject.Create(target) : null);
}
