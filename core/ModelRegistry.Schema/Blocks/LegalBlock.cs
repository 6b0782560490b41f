using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

static class LegalBlock
{
    public static Field Build() => Field("legal", Record("legal"), "");
}
