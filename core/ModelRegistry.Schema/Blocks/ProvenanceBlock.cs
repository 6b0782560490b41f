using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

static class ProvenanceBlock
{
    public static Field Build() => Field("provenance", Record("provenance"), "");
}
