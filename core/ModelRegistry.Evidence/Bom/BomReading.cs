namespace ModelRegistry.Evidence.Bom;

/// <summary>A bill of materials, or every reason why the bytes are none.</summary>
public abstract record BomReading
{
    BomReading() { }

    public sealed record Read(BillOfMaterials Bom) : BomReading;
    public sealed record Refused(IReadOnlyList<string> Reasons) : BomReading;
}
