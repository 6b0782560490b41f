using Microsoft.AspNetCore.Http.HttpResults;
using ModelRegistry.Client.Governance;
using ModelRegistry.Domain.Governance;
using ModelRegistry.Host.Governance;
using ModelRegistry.Host.Governance.Packs;
using ModelRegistry.Host.Identity;
using ModelRegistry.Host.Problems;
using ModelRegistry.Policy;
using ModelRegistry.Policy.Sampling;

namespace ModelRegistry.Host.Features.Policies;

static class SampleVersion
{
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/policies/sample", Handle)
        .WithName(nameof(SampleVersion))
        .WithSummary("Make a sample block in the policy language from a version; people in it are stand-ins")
        .RequiresInHandler(Permission.PolicyDryRun)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<Results<Ok<SampleAnswer>, ProblemHttpResult>> Handle(
        SampleRequest request, DryRunSubject subjects, PackShelf shelf, GivenPacks given, PolicyCompiler compiler,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        var name = request.Name ?? SampleOptions.NameOf(request.Model, request.Version);
        if (!SampleOptions.IsName(name)) return WrongName(name);
        var now = request.At ?? clock.GetUtcNow();
        var at = new GateEvent(GateEvent.Promote, GateEvent.Production);
        var (document, previous, refused) = await subjects.OfAsync(
            new(at.Name, at.Target, request.Model, request.Version), at, now, cancellationToken);
        if (document is null) return refused!;      // one of the two is always there

        var (own, mistakes) = given.Of(request.Packs);
        if (mistakes is not null) return mistakes;
        var packs = await shelf.CurrentAsync(cancellationToken);
        var decided = PolicyGate.Decide(packs, document, previous, at, now);
        var policies = own ?? decided.Set.Policies;
        var sample = policies.SampleOf(decided.Inputs.Document, new(name)
        {
            All = request.All,
            Previous = decided.Inputs.Previous,
            Registered = document.Records.Version.CreatedAt,
            Origin = $"Made from {document.Records.Address}@{document.Records.Version.Version} as of "
                + $"{now.UtcDateTime:yyyy-MM-dd}; people are stand-ins.",
        });
        var check = new SampleChecker(compiler).Check(
            policies, sample, name, decided.Inputs.Document, [.. Events(decided, now)]);
        return TypedResults.Ok(new SampleAnswer(sample.Text, name, sample.StandIns, sample.LeftOut,
            [.. check.Mistakes.Select(mistake => mistake.Message), .. check.Differs]));
    }

    /// <summary>Every gate, and what is asked while a model runs.</summary>
    static IEnumerable<DecisionRequest> Events(GateDecision decided, DateTimeOffset now) =>
        from each in new (string Name, string? Target)[]
        {
            (GateEvent.Register, null), (GateEvent.Submit, null), (GateEvent.Promote, GateEvent.Staging),
            (GateEvent.Promote, GateEvent.Production), (GateEvent.Deploy, GateEvent.Production),
            ("monitor", GateEvent.Production),
        }
        select PolicyGate.Request(
            decided.Inputs,
            new(each.Name, each.Target, Registered: decided.Document.Records.Version.CreatedAt), now);

    static ProblemHttpResult WrongName(string name) => Problem.Of(CommonProblems.InvalidValue, "No sample was made.",
        new Dictionary<string, string[]>
        {
            ["name"] = [$"'{name}' is no name of a sample; use letters, digits and _, a letter first."],
        });
}
