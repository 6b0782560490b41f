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

    [Theory]
    [InlineData(200_001, 0, "tensors")]
    [InlineData(0, 20_001, "key/value pairs")]
    public void More_tensors_or_pairs_than_any_model_has_are_refused_before_they_are_read(
        ulong tensors, ulong pairs, string what)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("GGUF"u8);
        writer.Write(3);
        writer.Write(tensors);
        writer.Write(pairs);
        writer.Write(new byte[24 * 200_001]);
        using var file = new CountingStream(bytes.ToArray());

        var finding = Assert.Single(new Gguf().Read(FormatName.Gguf, file).Findings);

        Assert.Equal("too-many", finding.Code);
        Assert.Contains(what, finding.Message);
        Assert.InRange(file.BytesRead, 24, 48);
    }

    [Theory]
    [InlineData(0u, 1)]
    [InlineData(6u, 4)]
    [InlineData(11u, 8)]
    public void Numbers_in_arrays_are_passed_over_without_being_read(uint type, int width)
    {
        const int count = 1_000_000;
        using var file = new CountingStream(Array(type, count, new byte[count * width]));

        var reading = new Gguf().Read(FormatName.Gguf, file);

        Assert.Equal(Coverage.Fully, reading.Inspected);
        Assert.InRange(file.BytesRead, 1, 200);
    }

    [Fact]
    public void A_flag_in_an_array_is_0_or_1()
    {
        var flags = new byte[10_000];
        flags[9_999] = 2;

        Assert.Equal("bad-flag", Assert.Single(Read(Array(7, 10_000, flags)).Findings).Code);
        Assert.Equal(Coverage.Fully, Read(Array(7, 9_999, flags[..9_999])).Inspected);
    }

    [Fact]
    public void Arrays_of_more_texts_than_any_vocabulary_has_are_refused() =>
        Assert.Equal("too-many", Assert.Single(Read(Array(8, 4_000_001, new byte[8 * 4_000_001])).Findings).Code);

    [Fact]
    public void Texts_beyond_what_is_kept_are_passed_over()
    {
        var text = new string('x', 60_000);
        var pairs = Enumerable.Range(0, 100).Select(i => ($"filler.{i}", text))
            .Append(("general.architecture", "llama")).ToArray();

        var reading = Read(Build(pairs, [("w", 4, 0)]));

        Assert.Equal(Coverage.Fully, reading.Inspected);
        Assert.Null(reading.Facts.ModelType);
    }

    static byte[] Array(uint type, int count, byte[] items)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("GGUF"u8);
        writer.Write(3);
        writer.Write(0UL);
        writer.Write(1UL);
        Text(writer, "some.array");
        writer.Write(9);
        writer.Write(type);
        writer.Write((ulong)count);
        writer.Write(items);
        return bytes.ToArray();
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
