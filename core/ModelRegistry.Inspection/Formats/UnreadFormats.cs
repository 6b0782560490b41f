namespace ModelRegistry.Inspection.Formats;

/// <summary>Formats that no reader covers, each with the reason that its verdict shows.</summary>
static class UnreadFormats
{
    public static Reading Of(string format) => format switch
    {
        FormatName.Pickle => CanRunCode("A pickle can run code when it is loaded and is not inspected yet."),
        FormatName.TorchArchive =>
            CanRunCode("A PyTorch checkpoint holds pickles, which can run code when loaded, and is not inspected yet."),
        FormatName.Numpy => CanRunCode("A NumPy file can hold pickled objects and is not inspected yet."),
        FormatName.Keras or FormatName.Hdf5 =>
            CanRunCode("A Keras model can hold code in Lambda layers and is not inspected yet."),
        FormatName.SavedModel =>
            CanRunCode("A SavedModel can read and write files when it runs and is not inspected yet."),
        FormatName.Onnx =>
            Reading.None("ONNX graphs are not inspected yet.", NotInspected("ONNX graphs are not inspected yet.")),
        FormatName.SourceCode => Reading.None(
            "Source code is not inspected.",
                new Finding(Severity.Warning, "source-code", "The model comes with code: review it.")),
        FormatName.Text or FormatName.Image => Reading.None("Plain files hold nothing that a loader reads."),
        _ => Reading.None("No reader for this format.", NotInspected("No reader for this format.")),
    };

    static Reading CanRunCode(string reason) =>
        Reading.None(reason, new Finding(Severity.Warning, "not-inspected", reason + " Prefer safetensors."));

    static Finding NotInspected(string reason) => new(Severity.Info, "not-inspected", reason);
}
