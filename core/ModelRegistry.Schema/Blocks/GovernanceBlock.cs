using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

static class GovernanceBlock
{
    public static Field Build() => Field("governance", Record("governance"), "");
}
