using System.Text.Json;

namespace ModelRegistry.Inspection.Formats;

/// <summary>
/// Reads <c>tokenizer.json</c> of the tokenizers library: the model's kind and the size of its vocabulary. It counts
/// entries as it passes them and keeps none. The file may have at most 64 MiB.
/// </summary>
sealed class TokenizerReader : IFormatReader
{
    public const int Limit = 64 * 1024 * 1024;

    public bool Reads(string format) => format == FormatName.Tokenizer;

    public Reading Read(string format, Stream content)
    {
        if (Bounded.ReadAll(content, Limit) is not { } bytes)
        {
            return Reading.None($"The file has more than {Limit} bytes, the limit for this format.");
        }

        try
        {
            return Count(bytes);
        }
        catch (JsonException malformed)
        {
            var reason = $"Not JSON at line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}.";
            return Reading.Partial(reason, new(), new Finding(Severity.Warning, "invalid-json", reason));
        }
        catch (InvalidOperationException)
        {
            const string reason = "A text in the file is not valid UTF-8.";
            return Reading.Partial(reason, new(), new Finding(Severity.Warning, "invalid-json", reason));
        }
    }

    static Reading Count(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes);
        string? kind = null;
        long entries = 0;
        var (inModel, inVocabulary) = (false, false);
        while (json.Read())
        {
            switch (json.TokenType)
            {
                case JsonTokenType.PropertyName when json.CurrentDepth == 1:
                    (inModel, inVocabulary) = (json.ValueTextEquals("model"u8), false);
                    break;
                case JsonTokenType.PropertyName when json.CurrentDepth == 2 && inModel:
                    inVocabulary = json.ValueTextEquals("vocab"u8);
                    if (json.ValueTextEquals("type"u8) && json.Read() && json.TokenType is JsonTokenType.String)
                    {
                        kind = json.GetString();
                    }

                    break;
                case JsonTokenType.PropertyName or JsonTokenType.StartArray when json.CurrentDepth == 3 && inVocabulary:
                    entries++;
                    break;
            }
        }

        return Reading.Full(new() { TokenizerKind = kind, VocabularySize = entries > 0 ? entries : null });
    }
}
