using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Host.Problems;
using ModelRegistry.Host.Taxonomy;
using ModelRegistry.Schema;

namespace ModelRegistry.Host.Features.Taxonomies;

static class TaxonomyProblems
{
    public static readonly ProblemType TermExists = new("term-exists", 409,
        "The vocabulary has this value", "Use the value that is there; a retired one can be taken back into use.");

    public static ProblemHttpResult NoVocabulary(VocabularyCatalog catalog, string name)
    {
        var names = catalog.All.Select(vocabulary => vocabulary.Name).ToList();
        var near = Suggestions.Nearest(name, names);
        return Problem.Of(CommonProblems.NotFound,
            $"There is no vocabulary {name}. {(near is null ? "" : $"Did you mean {near}? ")}"
            + $"The vocabularies are {string.Join(", ", names)}.", errors: null, ("suggestion", near));
    }

    public static ProblemHttpResult NoTerm(string vocabulary, string value, IEnumerable<string> values)
    {
        var near = Suggestions.Nearest(value, values);
        return Problem.Of(CommonProblems.NotFound,
            $"The vocabulary {vocabulary} has no value {value}.{(near is null ? "" : $" Did you mean {near}?")}",
            errors: null, ("suggestion", near));
    }
}
