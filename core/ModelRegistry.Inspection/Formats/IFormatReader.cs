namespace ModelRegistry.Inspection.Formats;

/// <summary>Reads files of certain formats. Broken content is a reading; only I/O errors are thrown.</summary>
interface IFormatReader
{
    bool Reads(string format);

    Reading Read(string format, Stream content);
}
