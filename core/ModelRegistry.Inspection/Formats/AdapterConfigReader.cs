namespace ModelRegistry.Inspection.Formats;

/// <summary>Reads <c>adapter_config.json</c> of PEFT: the kind of adapter and the model it belongs on.</summary>
sealed class AdapterConfigReader : IFormatReader
{
    public bool Reads(string format) => format == FormatName.AdapterConfig;

    public Reading Read(string format, Stream content) => JsonFile.Read(content, config => Reading.Full(
        new()
        {
            Framework = "peft",
            AdapterKind = config.Text("peft_type"),
            Upstream = config.Text("base_model_name_or_path") is { Length: > 0 } id ? [new(id, "adapter")] : [],
            Tasks = config.Text("task_type") is { Length: > 0 } task ? [task] : [],
        },
        [.. RemoteCode.In(config)]));
}
