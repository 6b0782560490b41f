using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

static class MonitoringBlock
{
    public static Field Build() => Field("monitoring", Record("monitoring"), "");
}
