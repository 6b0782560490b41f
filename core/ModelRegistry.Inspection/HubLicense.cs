namespace ModelRegistry.Inspection;

/// <summary>
/// Licence ids of the Hugging Face Hub as SPDX. Ids without an SPDX counterpart (OpenRAIL, Llama, Gemma, whole
/// families)
/// become <c>LicenseRef-hf-...</c>, so that a policy can name them. GPL ids, deprecated in SPDX, become <c>-only</c>.
/// </summary>
public static class HubLicense
{
    /// <summary>The SPDX expression, or null where the id says that the licence is not known.</summary>
    /// <param name="id">The hub's id, any case.</param>
    /// <param name="name">The <c>license_name</c> that goes with the id <c>other</c>.</param>
    public static string? ToSpdx(string id, string? name) => id.Trim().ToLowerInvariant() switch
    {
        "" or "unknown" => null,
        "other" => string.IsNullOrWhiteSpace(name) ? "LicenseRef-hf-other" : $"LicenseRef-{Part(name)}",
        "apache-2.0" => "Apache-2.0",
        "mit" => "MIT",
        "afl-3.0" => "AFL-3.0",
        "artistic-2.0" => "Artistic-2.0",
        "bsl-1.0" => "BSL-1.0",
        "bsd-2-clause" => "BSD-2-Clause",
        "bsd-3-clause" => "BSD-3-Clause",
        "bsd-3-clause-clear" => "BSD-3-Clause-Clear",
        "cc0-1.0" => "CC0-1.0",
        "cc-by-2.0" or "cc-by-2.5" or "cc-by-3.0" or "cc-by-4.0" or "cc-by-sa-3.0" or "cc-by-sa-4.0" or "cc-by-nc-2.0"
            or "cc-by-nc-3.0" or "cc-by-nc-4.0" or "cc-by-nd-4.0" or "cc-by-nc-nd-3.0" or "cc-by-nc-nd-4.0"
            or "cc-by-nc-sa-2.0" or "cc-by-nc-sa-3.0" or "cc-by-nc-sa-4.0" => id.Trim().ToUpperInvariant(),
        "cdla-sharing-1.0" => "CDLA-Sharing-1.0",
        "cdla-permissive-1.0" => "CDLA-Permissive-1.0",
        "cdla-permissive-2.0" => "CDLA-Permissive-2.0",
        "wtfpl" => "WTFPL",
        "ecl-2.0" => "ECL-2.0",
        "epl-1.0" => "EPL-1.0",
        "epl-2.0" => "EPL-2.0",
        "etalab-2.0" => "etalab-2.0",
        "eupl-1.1" => "EUPL-1.1",
        "eupl-1.2" => "EUPL-1.2",
        "agpl-3.0" => "AGPL-3.0-only",
        "gpl-2.0" => "GPL-2.0-only",
        "gpl-3.0" => "GPL-3.0-only",
        "lgpl-2.1" => "LGPL-2.1-only",
        "lgpl-3.0" => "LGPL-3.0-only",
        "lgpl-lr" => "LGPLLR",
        "isc" => "ISC",
        "lppl-1.3c" => "LPPL-1.3c",
        "ms-pl" => "MS-PL",
        "mpl-2.0" => "MPL-2.0",
        "odc-by" => "ODC-By-1.0",
        "odbl" => "ODbL-1.0",
        "pddl" => "PDDL-1.0",
        "openmdw-1.0" => "OpenMDW-1.0",
        "osl-3.0" => "OSL-3.0",
        "postgresql" => "PostgreSQL",
        "ofl-1.1" => "OFL-1.1",
        "ncsa" => "NCSA",
        "unlicense" => "Unlicense",
        "zlib" => "Zlib",
        var other => $"LicenseRef-hf-{Part(other)}",
    };

    /// <summary>Only letters, digits, dots and hyphens may stand in a LicenseRef (SPDX 2.3, annex D).</summary>
    static string Part(string text) => string.Concat(
        text.Trim().Replace("+", "-plus", StringComparison.Ordinal)
            .Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-'));
}
