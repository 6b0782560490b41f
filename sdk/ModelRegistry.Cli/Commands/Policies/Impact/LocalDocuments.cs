using System.Runtime.CompilerServices;
using System.Text;
using ModelRegistry.Cli.Shell;

namespace ModelRegistry.Cli.Commands.Policies.Impact;

/// <summary>Reads documents: one a <c>.json</c> file, one a line elsewhere (NDJSON); of a folder all of them.</summary>
static class LocalDocuments
{
    public static async IAsyncEnumerable<(string Place, byte[] Json)> ReadAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
            throw CommandException.Usage($"There is no file or folder {path}.",
                "Name a JSON file, a folder of them, or a file with a document a line.");
        foreach (var file in Files(path))
        {
            if (Path.GetExtension(file) == ".json")
            {
                yield return (file, await File.ReadAllBytesAsync(file, cancellationToken));
                continue;
            }

            var number = 0;
            await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                    yield return (FormattableString.Invariant($"{file}:{number}"), Encoding.UTF8.GetBytes(line));
            }
        }
    }

    static IEnumerable<string> Files(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".json" or ".ndjson" or ".jsonl").Order(StringComparer.Ordinal);
}
