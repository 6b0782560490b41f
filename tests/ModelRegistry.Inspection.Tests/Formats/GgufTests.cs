using System.Text;
using ModelRegistry.Inspection.Formats;

namespace ModelRegistry.Inspection.Tests.Formats;

public sealed class GgufTests
{
    [Fact]
    public void Facts_come_from_the_key_value_pairs()
    {
        var file = Build(
            [("general.architecture", "llama"), ("general.license", "llama3"), ("general.name", "Tiny")],
                [("w", 4, 0)]);

        var reading = Read(file);

        Assert.Equal(Coverage.Fully, reading.Inspected);
        Assert.Equal("llama", reading.Facts.ModelType);
        Assert.Equal("LicenseRef-hf-llama3", reading.Facts.License);
        Assert.Equal(4, reading.Facts.Parameters);
        Assert.Equal(4, reading.Facts.Dtypes["F32"]);
    }

    [Fact]
    public void Overlapping_tensors_are_refused() =>
        Assert.Equal("overlap", Assert.Single(Read(Build([], [("a", 16, 0), ("b", 4, 32)])).Findings).Code);

    [Fact]
    public void A_misaligned_tensor_is_refused() =>
        Assert.Equal("misaligned", Assert.Single(Read(Build([], [("a", 4, 8)])).Findings).Code);

    [Fact]
    public void Every_truncation_is_refused_and_never_thrown()
    {
        var file = Build([("general.architecture", "llama")], [("w", 4, 0)]);

        for (var length = 0; length < file.Length; length++)
        {
            Assert.Equal(Severity.Danger, Assert.Single(Read(file[..length]).Findings).Severity);
        }
    }

    static Reading Read(byte[] file) => new Gguf().Read(FormatName.Gguf, new MemoryStream(file));

    static byte[] Build((string Key, string Value)[] pairs, (string Name, ulong Elements, ulong Offset)[] tensors)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("GGUF"u8);
        writer.Write(3);
        writer.Write((ulong)tensors.Length);
        writer.Write((ulong)pairs.Length);
        foreach (var (key, value) in pairs)
        {
            Text(writer, key);
            writer.Write(8);
            Text(writer, value);
        }

        foreach (var (name, elements, offset) in tensors)
        {
            Text(writer, name);
            writer.Write(1);
            writer.Write(elements);
            writer.Write(0);
            writer.Write(offset);
        }

        writer.Write(new byte[(32 - (bytes.Length % 32)) % 32]);
        writer.Write(new byte[tensors.Max(tensor => tensor.Offset + (tensor.Elements * 4))]);
        return bytes.ToArray();
    }

    static void Text(BinaryWriter writer, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)utf8.Length);
        writer.Write(utf8);
    }
}
