using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Domain.Models;
using ModelRegistry.Host.Problems;

namespace ModelRegistry.Host.Identity;

/// <summary>The model that a request named by its UUID alone: who may not read it is not told its name.</summary>
sealed class AskedModel
{
    Guid _id;
    string? _name;

    /// <summary>Keeps what the UUID stands for; gives back the name, <c>/group/name</c>.</summary>
    public string Set(Guid id, string name)
    {
        (_id, _name) = (id, name);
        return name;
    }

    /// <summary>The UUID by which the request named this model; null when it did not.</summary>
    public Guid? IdOf(ModelName? model) =>
        model is not null && $"/{model.Group}/{model.Name}".Equals(_name, StringComparison.OrdinalIgnoreCase)
            ? _id
            : null;

    /// <summary>The answer for a UUID that no model has, as far as the caller may know.</summary>
    public static ProblemHttpResult Unknown(Guid id) =>
        Problem.Of(CommonProblems.NotFound, $"There is no model with the id {id}.");
}
