using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

static class EvalsBlock
{
    public static Field Build() => Field("evals", Record("evals"), "");
}
