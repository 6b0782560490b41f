using CsCheck;
using ModelRegistry.Policy.Packages.Archives;

namespace ModelRegistry.Policy.Packages.Tests.Reading;

/// <summary>Whatever the bytes are: the reader answers, and what it takes is within the limits and whole.</summary>
public sealed class FuzzTests
{
    readonly byte[] _whole = Small.Package().Bytes.ToArray();

    [Fact]
    public void Damaged_packages_are_refused_in_a_sentence() =>
        Gen.Select(Gen.Int[0, _whole.Length - 1], Gen.Byte).Array[1, 8].Sample(changes =>
        {
            var bytes = _whole.ToArray();
            foreach (var (at, value) in changes) bytes[at] = value;
            return bytes.AsSpan().SequenceEqual(_whole) || Answers(bytes);
        }, iter: 20_000);

    [Fact]
    public void Packages_that_are_cut_or_spliced_are_refused_in_a_sentence() =>
        Gen.Select(Gen.Int[0, _whole.Length], Gen.Int[0, _whole.Length],
            Gen.Byte.Array[0, 64]).Sample((from, to, between) =>
        {
            byte[] bytes = [.. _whole[..from], .. between, .. _whole[to..]];
            return bytes.AsSpan().SequenceEqual(_whole) || Answers(bytes);
        }, iter: 5_000);

    /// <summary>The checksums are right here, so that what lies behind them is reached.</summary>
    [Fact]
    public void Files_of_any_content_under_any_name_are_refused_in_a_sentence() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 400], Gen.Byte).Array[1, 6].Sample(changes =>
        {
            var archive = Archive.Read(_whole);
            var files = archive.Names.Select(name => (Path: name, Bytes: archive.Find(name)!.Value.ToArray())).ToList();
            foreach (var (file, at, value) in changes)
            {
                var bytes = files[file % files.Count].Bytes;
                bytes[at % bytes.Length] = value;
            }

            var written = new ArchiveWriter().Write(files);
            return written.AsSpan().SequenceEqual(_whole) || Answers(written);
        }, iter: 5_000);

    static bool Answers(byte[] bytes) => PolicyPackage.Read(bytes) switch
    {
        PackageReading.Refused { Reason: var reason } => reason.EndsWith('.') || reason.Contains(": "),
        PackageReading.Taken { Package: var package } =>
            // the manifest itself is covered by nothing but a signature: a word in it may be another
            package.Sources.All(source => source.Text == Small.Text),
        _ => false,
    };
}
