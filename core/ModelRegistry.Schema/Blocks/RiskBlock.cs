using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

static class RiskBlock
{
    public static Field Build() => Field("risk", Record("risk"), "");
}
