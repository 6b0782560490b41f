using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

static class SecurityBlock
{
    public static Field Build() => Field("security", Record("security"), "");
}
