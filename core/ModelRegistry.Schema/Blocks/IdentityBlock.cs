using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

static class IdentityBlock
{
    public static Field Build() => Field("identity", Record("identity"), "");
}
