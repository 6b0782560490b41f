using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ModelRegistry.Policy.Binding;
using ModelRegistry.Policy.Syntax;
using ModelRegistry.Schema;

namespace ModelRegistry.Policy.Functions;

/// <summary>Reads signatures as a pack would have to import them: there is one grammar.</summary>
sealed class SignatureReader(MetadataSchema schema)
{
    const string Header = "pack host/functions version 1\n";
    readonly Words _words = new();

    /// <summary>The signature; null, with a sentence, when it or what stands beside it is no good.</summary>
    public FunctionSymbol? Read(HostFunction function, out string problem)
    {
        problem = Refusal(function) ?? "";
        if (problem.Length > 0) return null;
        var source = new PackSource("signature", $"{Header}import function {function.Signature} version "
            + $"{function.Version}\n");
        var syntax = new PackReader(_words).Read(source);
        var context = new BindingContext(new(schema), null, _words);
        var declared = syntax.Declarations is [Declaration.Function only] ? only : null;
        var symbol = declared is null ? null : new FunctionBinder(context, new(syntax)).Bind(declared);
        var first = syntax.Diagnostics.Concat(context.Diagnostics).FirstOrDefault();
        if (symbol is not null && first is null) return symbol;
        problem = $"The signature `{function.Signature}` cannot be read: "
            + $"{first?.Message ?? "it is no single signature"}. Write it like "
            + "`country_of(region : region) gives text`.";
        return null;
    }

    static string? Refusal(HostFunction function)
    {
        if (function.Signature.AsSpan().ContainsAny('\n', '\r', '#'))
            return "A signature is one line without comments.";
        if (!IsVersion(function.Version))
            return $"`{function.Signature}`: the version {function.Version} is not three numbers, such as 1.0.0.";
        if (function.Cost is < 1 or > HostFunction.MaxCost)
            return string.Create(CultureInfo.InvariantCulture,
                $"`{function.Signature}`: the cost {function.Cost} is not between 1 and {HostFunction.MaxCost}.");
        return function.Sha256.Length == 64 && function.Sha256.All(char.IsAsciiHexDigitLower) ? null
            : $"`{function.Signature}`: its digest is not 64 lower-case hexadecimal digits.";
    }

    static bool IsVersion([NotNullWhen(true)] string? version) => version?.Split('.') is { Length: 3 } parts
        && parts.All(part => part.Length is > 0 and < 10 && part.All(char.IsAsciiDigit));
}
