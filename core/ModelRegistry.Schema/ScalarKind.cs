namespace ModelRegistry.Schema;

/// <summary>The kinds of single values, each with its JSON form.</summary>
public enum ScalarKind
{
    /// <summary>JSON true or false.</summary>
    Flag,

    /// <summary>JSON text, perhaps of a <see cref="TextFormat"/>.</summary>
    Text,

    /// <summary>JSON number, in the unit of the type when it has one.</summary>
    Number,

    /// <summary>A share: JSON number from 0 to 1, or from 0 to 100 where the unit is percentage points.</summary>
    Percent,

    /// <summary>JSON number of bytes, whole and not negative.</summary>
    Size,

    /// <summary>JSON text: <c>12 months</c>, <c>30 days</c>, or ISO 8601 such as <c>P1Y</c>.</summary>
    Duration,

    /// <summary>JSON text <c>2026-04-20</c>: a day in UTC.</summary>
    Date,

    /// <summary>
    /// JSON text with an offset (RFC 3339, seconds may be left out): <c>2025-10-20T14:55Z</c>.
    /// A bare date stands for its first moment in UTC.
    /// </summary>
    Instant,

    /// <summary>JSON text, Semantic Version 2.0.</summary>
    Version,

    /// <summary>JSON text, an SPDX licence expression.</summary>
    Licence,
}
