using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ModelRegistry.Host.Versions;

/// <summary>
/// A YAML parser whose every failure is a <see cref="YamlException"/> with a place: on some broken texts the parser
/// beneath throws what it would throw for a bug of its own.
/// </summary>
sealed class GuardedYaml(IParser yaml) : IParser
{
    public ParsingEvent? Current => yaml.Current;

    public bool MoveNext()
    {
        try
        {
            return yaml.MoveNext();
        }
        catch (Exception error) when (error is not YamlException)
        {
            var at = yaml.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "The YAML cannot be read on from here.", error);
        }
    }
}
