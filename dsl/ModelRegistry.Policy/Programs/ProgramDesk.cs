using System.Text.Json;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;

namespace ModelRegistry.Policy.Programs;

/// <summary>
/// Compiles packs when somebody first decides with them, and hands out runs. A run that is not in use waits for the
/// next decision, so that a busy gate makes only as many as it has threads.
/// </summary>
sealed class ProgramDesk
{
    readonly Lazy<PolicyProgram> _program;
    readonly System.Collections.Concurrent.ConcurrentBag<ProgramRun> _idle = [];

    public ProgramDesk(IReadOnlyList<BoundPack> packs, TypeCatalogue types) => _program = new(() => new(packs, types));

    public PolicyProgram Program => _program.Value;

    public Decision Decide(
        Decider decider, IReadOnlyList<BoundPack> packs, JsonElement document, DecisionRequest request)
    {
        if (!_idle.TryTake(out var run)) run = new(Program);
        try
        {
            return decider.Decide(packs, document, request, inputs =>
            {
                run.Read(document, request.Previous, run.Own);
                run.Happen(inputs.Happening);
                run.Begin(run.Own, inputs.Now, inputs.Parameters.Count == 0 ? null
                    : Program.Parameters(inputs.Parameters), inputs.Calls);
                return new CompiledTruths(Program, run);
            });
        }
        finally
        {
            _idle.Add(run);
        }
    }
}
