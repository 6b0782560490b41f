using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Features.PolicyEditing;

/// <summary>What can be wrong with a question about packs, apart from the packs themselves.</summary>
static class EditingRequests
{
    const int MostPacks = 50;

    public static ProblemHttpResult? Refusal(IReadOnlyList<EditedPack> packs) => Refused(Errors(packs));

    public static ProblemHttpResult? Refusal(PackPlaceRequest request)
    {
        var errors = Errors(request.Packs);
        if (errors.Count > 0) return Refused(errors);
        if (request.Packs.FirstOrDefault(pack => pack.Name == request.File) is not { } pack)
            errors["file"] = [$"There is no pack '{request.File}' among those sent."];
        else if (request.Offset < 0 || request.Offset > pack.Text.Length)
            errors["offset"] = [$"'{request.File}' has the offsets 0 to {pack.Text.Length}."];
        return Refused(errors);
    }

    static Dictionary<string, string[]> Errors(IReadOnlyList<EditedPack> packs)
    {
        var errors = new Dictionary<string, string[]>();
        if (packs.Count is 0 or > MostPacks) errors["packs"] = [$"Send 1 to {MostPacks} packs."];
        else if (packs.Any(pack => string.IsNullOrWhiteSpace(pack.Name)))
            errors["packs"] = ["Every pack has a name, such as house.policy or house.policy.yaml."];
        else if (packs.GroupBy(pack => pack.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            errors["packs"] = [$"Two packs are called '{twice.Key}'; give each its own name."];
        return errors;
    }

    static ProblemHttpResult? Refused(Dictionary<string, string[]> errors) => errors.Count == 0 ? null
        : Problem.Of(CommonProblems.InvalidValue, "The packs were not looked at.", errors);
}
