using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Evaluation;
using ModelRegistry.Policy.Values;

namespace ModelRegistry.Policy.Programs;

/// <summary>Truths from compiled conditions.</summary>
sealed class CompiledTruths(PolicyProgram program, ProgramRun run) : ITruths
{
    public Truth Applies(BoundPack pack) => run.Ask(program.Of(pack).Applies);

    public Truth Applies(BoundRule rule) => run.Ask(program.Of(rule).Applies);

    public (Truth Truth, bool Exhausted) Requires(BoundRule rule) =>
        (run.Ask(program.Of(rule).Requires), run.IsExhausted);
}
