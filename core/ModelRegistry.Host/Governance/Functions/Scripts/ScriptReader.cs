using System.Globalization;
using System.Text;
using ModelRegistry.Evidence.Canonicalization;
using ModelRegistry.Host.Startup;

namespace ModelRegistry.Host.Governance.Functions.Scripts;

/// <summary>
/// Reads the first lines of scripts: <c>// function country_of(region : region) gives text</c>,
/// <c>// version 1.0.0</c>, <c>// doc The country of a region.</c> and, where a call is dear, <c>// cost 5000</c>.
/// </summary>
sealed class ScriptReader
{
    /// <summary>How long a script may be, in bytes.</summary>
    public const int MaxLength = 256 << 10;

    /// <summary>How many scripts there may be.</summary>
    public const int Most = 100;

    /// <summary>The scripts of a folder, by file.</summary>
    /// <exception cref="StartupException">One cannot be read; the message has every mistake.</exception>
    public IReadOnlyList<ScriptFile> ReadAll(string folder)
    {
        if (!Directory.Exists(folder))
            throw new StartupException($"--policy-scripts: there is no folder {folder}.");
        var files = Directory.EnumerateFiles(folder, "*.csx").Order(StringComparer.Ordinal).ToList();
        if (files.Count > Most)
            throw new StartupException($"--policy-scripts: {folder} holds {files.Count} scripts; {Most} are allowed.");
        List<string> mistakes = [];
        List<ScriptFile> scripts = [];
        foreach (var file in files)
        {
            if (new FileInfo(file).Length > MaxLength)
                mistakes.Add($"{Path.GetFileName(file)}:1: A script has at most {MaxLength} bytes.");
            else scripts.Add(Read(Path.GetFileName(file), File.ReadAllText(file), mistakes));
        }

        return mistakes.Count == 0 ? scripts
            : throw new StartupException("The scripts for policies cannot be used:\n" + string.Join('\n', mistakes));
    }

    /// <summary>A script; what is wrong with its first lines is added to the mistakes.</summary>
    public ScriptFile Read(string file, string text, List<string> mistakes)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n').TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)))
        {
            var words = line[2..].Trim().Split(' ', 2, StringSplitOptions.TrimEntries);
            if (words.Length == 2) said.TryAdd(words[0], words[1]);
        }

        foreach (var needed in (string[])["function", "version", "doc"])
        {
            if (!said.ContainsKey(needed))
                mistakes.Add($"{file}:1: The first lines do not say `// {needed} ...`.");
        }

        var cost = ScriptFile.DefaultCost;
        if (said.TryGetValue("cost", out var written)
            && !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out cost))
            mistakes.Add($"{file}:1: The cost `{written}` is no whole number.");
        return new(file, text, Sha256Hex.Of(Encoding.UTF8.GetBytes(text)), Of("function"), Of("version"), Of("doc"),
            cost);

        string Of(string word) => said.GetValueOrDefault(word, "");
    }
}
