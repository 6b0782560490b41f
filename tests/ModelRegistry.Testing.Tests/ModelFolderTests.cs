using System.Buffers.Binary;
using System.Text.Json;
using ModelRegistry.Testing.Models;

namespace ModelRegistry.Testing.Tests;

public sealed class ModelFolderTests
{
    [Fact]
    public void The_same_seed_gives_the_same_weights_and_another_seed_others()
    {
        using var first = ModelFolder.Create(seed: 1);
        using var again = ModelFolder.Create(seed: 1);
        using var other = ModelFolder.Create(seed: 2);

        Assert.Equal(File.ReadAllBytes(first.Weights), File.ReadAllBytes(again.Weights));
        Assert.NotEqual(File.ReadAllBytes(first.Weights), File.ReadAllBytes(other.Weights));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(5_000_000)]
    public void The_header_covers_exactly_the_bytes_that_follow(long size)
    {
        using var folder = ModelFolder.Create(seed: 1, size);

        var bytes = File.ReadAllBytes(folder.Weights);
        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        using var header = JsonDocument.Parse(bytes.AsMemory(8, length));
        var end = header.RootElement.EnumerateObject().Where(tensor => tensor.Name != "__metadata__")
            .Max(tensor => tensor.Value.GetProperty("data_offsets")[1].GetInt64());
        Assert.Equal(bytes.Length, 8 + length + end);
        Assert.InRange(end, size - 256, size + 768);
    }
}
