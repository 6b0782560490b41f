using System.Buffers.Binary;
using System.Text.Json;

namespace ModelRegistry.Testing.Models;

/// <summary>
/// A small real model folder in the temporary folder: safetensors weights that any loader reads, <c>config.json</c>,
/// <c>tokenizer.json</c> and a <c>README.md</c> with front matter. The same seed and size give the same bytes.
/// </summary>
public sealed class ModelFolder : IDisposable
{
    const int Width = 64;
    const int Block = 1 << 20;

    ModelFolder(string path) => Folder = path;

    public string Folder { get; }

    public string Weights => Path.Combine(Folder, "model.safetensors");

    /// <summary>Writes the folder. Big weights are streamed, never held.</summary>
    /// <param name="seed">Chooses the bytes of the weights.</param>
    /// <param name="weightBytes">About how large the weights are, in bytes; at least 768.</param>
    public static ModelFolder Create(int seed, long weightBytes = 64 * 1024)
    {
        var folder = new ModelFolder(Directory.CreateTempSubdirectory("model-").FullName);
        folder.WriteWeights(seed, Math.Max(3, weightBytes / (Width * sizeof(float))));
        folder.Write("config.json", """
            {
              "architectures": ["TinyForCausalLM"],
              "model_type": "tiny",
              "hidden_size": 64,
              "vocab_size": 4,
              "torch_dtype": "float32"
            }
            """);
        folder.Write("tokenizer.json", """
            {
              "version": "1.0",
              "added_tokens": [],
              "model": { "type": "WordLevel", "vocab": { "[UNK]": 0, "a": 1, "b": 2, "c": 3 }, "unk_token": "[UNK]" }
            }
            """);
        folder.Write("README.md", """
            ---
            license: apache-2.0
            language: en
            base_model: acme/tiny-base
            datasets: [acme/faq]
            pipeline_tag: text-generation
            tags: [tiny]
            ---
            # Tiny answer bot

            A model for tests. It answers nothing.
            """);
        return folder;
    }

    /// <summary>Writes one more file, or another text over one that is there.</summary>
    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? Folder);
        File.WriteAllText(path, text.ReplaceLineEndings("\n") + "\n");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    void WriteWeights(int seed, long rows)
    {
        (string Name, long[] Shape, long Count)[] tensors =
        [
            ("embed.weight", [rows - 2, Width], (rows - 2) * Width),
            ("norm.weight", [Width], Width),
            ("norm.bias", [Width], Width),
        ];
        using var file = new FileStream(Weights, FileMode.CreateNew, FileAccess.Write, FileShare.None, Block);
        var header = Header(tensors);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        file.Write(length);
        file.Write(header);

        var random = new Random(seed);
        var buffer = new byte[Block];
        for (var left = tensors.Sum(tensor => tensor.Count) * sizeof(float); left > 0; left -= buffer.Length)
        {
            random.NextBytes(buffer);
            file.Write(buffer, 0, (int)Math.Min(left, buffer.Length));
        }
    }

    static byte[] Header(IEnumerable<(string Name, long[] Shape, long Count)> tensors)
    {
        var entries = new Dictionary<string, object> { ["__metadata__"] = new { format = "pt" } };
        var offset = 0L;
        foreach (var (name, shape, count) in tensors)
        {
            var end = offset + count * sizeof(float);
            entries[name] = new { dtype = "F32", shape, data_offsets = new[] { offset, end } };
            offset = end;
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(entries);
        var padded = new byte[(json.Length + 7) / 8 * 8];
        json.CopyTo(padded, 0);
        padded.AsSpan(json.Length).Fill((byte)' ');
        return padded;
    }
}
