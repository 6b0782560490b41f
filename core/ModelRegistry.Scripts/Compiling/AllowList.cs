namespace ModelRegistry.Scripts.Compiling;

/// <summary>
/// What scripts may use of .NET: what computes, and nothing that reaches out of the process or tells one machine, one
/// day or one run from another. Binary floating point, clocks, random numbers and hash codes are not on it.
/// </summary>
sealed class AllowList
{
    readonly HashSet<string> _namespaces =
        ["System.Collections.Generic", "System.Collections.Immutable", "System.Linq"];

    readonly HashSet<string> _types =
    [
        "System.Object", "System.Void", "System.ValueType", "System.Enum", "System.Array", "System.Index",
        "System.Range", "System.Boolean", "System.Char", "System.String", "System.Byte", "System.SByte",
        "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64",
        "System.Decimal", "System.Nullable", "System.DateOnly", "System.TimeOnly", "System.TimeSpan",
        "System.DateTimeOffset", "System.DayOfWeek", "System.Math", "System.MidpointRounding",
        "System.StringComparison", "System.StringComparer", "System.StringSplitOptions", "System.Tuple",
        "System.ValueTuple", "System.Func", "System.Action", "System.Predicate", "System.Comparison",
        "System.Converter", "System.IComparable", "System.IEquatable", "System.IDisposable",
        "System.IFormatProvider", "System.IFormattable", "System.Span", "System.ReadOnlySpan",
        "System.MemoryExtensions", "System.Exception", "System.SystemException", "System.ArgumentException",
        "System.ArgumentNullException", "System.ArgumentOutOfRangeException", "System.ArithmeticException",
        "System.DivideByZeroException", "System.OverflowException", "System.FormatException",
        "System.InvalidOperationException", "System.NotSupportedException", "System.IndexOutOfRangeException",
        "System.Collections.IEnumerable", "System.Collections.IEnumerator", "System.Text.StringBuilder",
        "System.Text.Rune", "System.Text.NormalizationForm", "System.Text.RegularExpressions.Regex",
        "System.Text.RegularExpressions.RegexOptions", "System.Text.RegularExpressions.Match",
        "System.Text.RegularExpressions.MatchCollection", "System.Text.RegularExpressions.MatchEvaluator",
        "System.Text.RegularExpressions.Group", "System.Text.RegularExpressions.GroupCollection",
        "System.Text.RegularExpressions.Capture", "System.Text.RegularExpressions.CaptureCollection",
        "System.Globalization.CultureInfo", "System.Globalization.NumberStyles",
        "System.Globalization.DateTimeStyles", "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler",
    ];

    /// <summary>Of types that may be used otherwise.</summary>
    readonly HashSet<string> _refused =
    [
        "System.Object.GetType", "System.Object.GetHashCode", "System.Object.ReferenceEquals",
        "System.Object.MemberwiseClone", "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow",
        "System.DateTimeOffset.ToLocalTime", "System.DateTimeOffset.LocalDateTime", "System.String.Intern",
        "System.String.IsInterned", "System.StringComparer.CurrentCulture",
        "System.StringComparer.CurrentCultureIgnoreCase", "System.Exception.StackTrace",
        "System.Text.RegularExpressions.Regex.CacheSize",
    ];

    /// <summary>What the compiler itself puts into what it makes.</summary>
    readonly HashSet<string> _compilers =
    [
        "System.Threading.Tasks.Task", "System.Attribute", "System.Runtime.CompilerServices",
        "System.Diagnostics.DebuggableAttribute", "System.Diagnostics.DebuggerBrowsableAttribute",
        "System.Diagnostics.DebuggerBrowsableState", "System.Diagnostics.DebuggerHiddenAttribute",
        "System.ParamArrayAttribute", "System.Reflection.DefaultMemberAttribute", "System.RuntimeFieldHandle",
        "System.MulticastDelegate", "System.Collections.ICollection", "System.Collections.IList",
        "System.Runtime.InteropServices.CollectionsMarshal", "System.Runtime.InteropServices.MemoryMarshal",
        "System.Runtime.InteropServices.ImmutableCollectionsMarshal", "System.Environment", "System.Type",
        "System.RuntimeTypeHandle",
    ];

    /// <summary>The assemblies that scripts are compiled against, those of the framework.</summary>
    public IReadOnlyList<string> Assemblies { get; } =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable",
        "System.Linq", "System.Memory", "System.Text.RegularExpressions",
    ];

    /// <summary>The namespaces that a script sees without asking.</summary>
    public IReadOnlyList<string> Imports { get; } =
    [
        "System", "System.Collections.Generic", "System.Collections.Immutable", "System.Globalization",
        "System.Linq", "System.Text", "System.Text.RegularExpressions",
    ];

    /// <summary>Whether a script may use a type: by its namespace and its name without arity.</summary>
    public bool HasType(string space, string name) =>
        _namespaces.Contains(space) || _types.Contains($"{space}.{name}");

    /// <summary>Whether a script may use a member of a type that it may use.</summary>
    public bool HasMember(string type, string name) => name != "GetHashCode" && !_refused.Contains($"{type}.{name}")
        && (type != "System.Globalization.CultureInfo" || name is "InvariantCulture" or "get_InvariantCulture");

    /// <summary>Whether what the compiler made may refer to a type.</summary>
    public bool HasReference(string space, string name) =>
        HasType(space, name) || _compilers.Contains($"{space}.{name}") || _compilers.Contains(space);
}
