using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

static class DeploymentBlock
{
    public static Field Build() => Field("deployment", Record("deployment"), "");
}
