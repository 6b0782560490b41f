using System.Buffers.Binary;
using CsCheck;
using ModelRegistry.Inspection.Formats;

namespace ModelRegistry.Inspection.Tests.Formats;

public sealed class SafetensorsTests
{
    const string Pair =
        """{"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"b":{"dtype":"BF16","shape":[4],"data_offsets":[24,32]}}""";

    [Fact]
    public void A_header_tells_parameters_dtypes_and_metadata()
    {
        var valid = Assert.IsType<SafetensorsReading.Valid>(Read(SafetensorsFile.Of(Pair, 32)));

        Assert.Equal(10, valid.Header.Parameters);
        Assert.Equal(2, valid.Header.Tensors);
        Assert.Equal(6, valid.Header.Dtypes["F32"]);
        Assert.Equal(4, valid.Header.Dtypes["BF16"]);
        Assert.Equal("pt", valid.Header.Metadata["format"]);
    }

    [Theory]
    [InlineData(31, "data-truncated")]
    [InlineData(33, "trailing-bytes")]
    public void The_data_section_must_end_with_the_last_tensor(int dataBytes, string code) =>
        Assert.Equal(code, Invalid(SafetensorsFile.Of(Pair, dataBytes)).Code);

    [Theory]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]},"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}}""", "duplicate-name")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2],"x":{"y":{"z":1}}}}""", "malformed-header")]
    [InlineData("""{"a":{"dtype":"U8","shape":[-2],"data_offsets":[0,2]}}""", "malformed-header")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2.5],"data_offsets":[0,2]}}""", "malformed-header")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2,4]}}""", "malformed-header")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2]}}""", "malformed-header")]
    [InlineData("""{"\ud800":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}}""", "malformed-header")]
    [InlineData("""[]""", "malformed-header")]
    [InlineData("""{"a":{"dtype":"U8","shape":[2],"data_offsets":[2,0]}}""", "size-mismatch")]
    public void A_header_out_of_shape_is_refused(string header, string code) =>
        Assert.Equal(code, Invalid(SafetensorsFile.Of(header, 2)).Code);

    [Fact]
    public void A_huge_claimed_header_is_refused_before_memory_is_taken()
    {
        var file = new byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(file, 99_999_999);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var invalid = Invalid(file);

        Assert.Equal("header-truncated", invalid.Code);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }

    [Fact]
    public void Tensor_data_is_never_read()
    {
        using var file = new CountingStream(SafetensorsFile.Of(
            """{"a":{"dtype":"U8","shape":[1000000],"data_offsets":[0,1000000]}}""", 1_000_000));

        Assert.IsType<SafetensorsReading.Valid>(Safetensors.Read(file));

        Assert.True(file.BytesRead < 1000);
    }

    [Fact]
    public void Any_bytes_are_either_valid_or_refused_and_never_thrown() =>
        Gen.Select(Gen.Int[0, SafetensorsFile.Of(Pair, 32).Length - 1], Gen.Byte).Sample((at, value) =>
        {
            var file = SafetensorsFile.Of(Pair, 32);
            file[at] = value;
            Assert.NotNull(Read(file));
            Assert.NotNull(Read(file[..at]));
        });

    static SafetensorsReading Read(byte[] file) => Safetensors.Read(new MemoryStream(file));

    static SafetensorsReading.Invalid Invalid(byte[] file) => Assert.IsType<SafetensorsReading.Invalid>(Read(file));
}
