namespace ModelRegistry.Evidence.Bom;

/// <summary>The formats of bills of materials that are read.</summary>
public enum BomFormat
{
    /// <summary>CycloneDX 1.4 to 1.7, JSON (ECMA-424).</summary>
    CycloneDx,

    /// <summary>SPDX 2.2 and 2.3, JSON (ISO/IEC 5962).</summary>
    Spdx2,

    /// <summary>SPDX 3.0, JSON-LD: recognised, names and versions only.</summary>
    Spdx3,
}
