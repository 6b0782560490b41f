using static ModelRegistry.Schema.Blocks.Make;

namespace ModelRegistry.Schema.Blocks;

static class ArtifactsBlock
{
    public static Field Build() => Field("artifacts", ListOf(Record("artifact"), 512), "");
}
