using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

static class DataBlock
{
    public static Field Build() => Field("data", Record("data"), "");
}
