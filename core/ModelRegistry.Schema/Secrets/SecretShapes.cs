using System.Text.RegularExpressions;

namespace ModelRegistry.Schema.Secrets;

/// <summary>The shapes by which secrets are known wherever they stand.</summary>
static partial class SecretShapes
{
    /// <summary>What is shown where a secret would be.</summary>
    public const string Withheld = "(withheld)";

    /// <summary>What kind of secret the text contains; null when it contains none that has a shape.</summary>
    public static string? Find(string text) =>
        text.Length < 8 ? null
        : PrivateKey.IsMatch(text) ? "private key"
        : AwsKey.IsMatch(text) ? "AWS access key"
        : AwsSignature.IsMatch(text) ? "signed URL"
        : GitHub.IsMatch(text) ? "GitHub token"
        : GitLab.IsMatch(text) ? "GitLab token"
        : Slack.IsMatch(text) ? "Slack token"
        : HuggingFace.IsMatch(text) ? "Hugging Face token"
        : SecretKey.IsMatch(text) ? "API key"
        : Google.IsMatch(text) ? "Google API key"
        : Package.IsMatch(text) ? "package registry token"
        : VaultToken.IsMatch(text) ? "Vault token"
        : Jwt.IsMatch(text) ? "JSON Web Token"
        : UrlPassword.IsMatch(text) ? "password in a URL"
        : ConnectionString.IsMatch(text) ? "password in a connection string"
        : AzureKey.IsMatch(text) ? "Azure key"
        : Bearer.IsMatch(text) ? "authorization header"
        : null;

    /// <summary>Whether the whole text only names a place where a secret is kept.</summary>
    public static bool IsReference(string text) => Reference.IsMatch(text);

    [GeneratedRegex("-----BEGIN ([A-Z0-9]+ ){0,3}PRIVATE KEY( BLOCK)?-----")]
    static partial Regex PrivateKey { get; }

    [GeneratedRegex("(?<![A-Za-z0-9])(AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])")]
    static partial Regex AwsKey { get; }

    [GeneratedRegex("[?&](X-Amz-Signature|X-Goog-Signature|sig)=[A-Za-z0-9%+/=_-]{20,}", RegexOptions.IgnoreCase)]
    static partial Regex AwsSignature { get; }

    [GeneratedRegex("(?<![A-Za-z0-9])(gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})")]
    static partial Regex GitHub { get; }

    [GeneratedRegex("(?<![A-Za-z0-9])(glpat|gldt|glrt|glcbt|glptt|glft|glsoat)-[A-Za-z0-9_-]{20,}")]
    static partial Regex GitLab { get; }

    [GeneratedRegex("(?<![A-Za-z0-9])(xox[abeoprs]-[A-Za-z0-9-]{10,}|xapp-[0-9]-[A-Za-z0-9-]{10,})"
        + "|hooks\\.slack\\.com/services/T[A-Za-z0-9]+/B[A-Za-z0-9]+/[A-Za-z0-9]{16,}")]
    static partial Regex Slack { get; }

    [GeneratedRegex("(?<![A-Za-z0-9])(hf|api_org)_[A-Za-z0-9]{30,}")]
    static partial Regex HuggingFace { get; }

    [GeneratedRegex("(?<![A-Za-z0-9])(sk-((proj|svcacct|admin|ant|or)-[A-Za-z0-9_-]{20,}|[A-Za-z0-9]{32,})"
        + "|[sr]k_(live|test)_[A-Za-z0-9]{16,})")]
    static partial Regex SecretKey { get; }

    [GeneratedRegex("(?<![A-Za-z0-9])(AIza[A-Za-z0-9_-]{35}|ya29\\.[A-Za-z0-9_-]{20,})")]
    static partial Regex Google { get; }

    [GeneratedRegex("(?<![A-Za-z0-9])(npm_[A-Za-z0-9]{36}|pypi-AgE[A-Za-z0-9_-]{50,}|oy2[a-z0-9]{43}(?![a-z0-9]))")]
    static partial Regex Package { get; }

    [GeneratedRegex("(?<![A-Za-z0-9])(hv[sbr]\\.[A-Za-z0-9_-]{24,}|dop_v1_[a-f0-9]{64}|dapi[a-f0-9]{32})")]
    static partial Regex VaultToken { get; }

    [GeneratedRegex("(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*")]
    static partial Regex Jwt { get; }

    [GeneratedRegex("[A-Za-z][A-Za-z0-9+.-]{0,30}://[^\\s/:@?#]*:"
        + "(?!(\\*+|x+|\\$\\{[^}]*\\}|\\{[^}]*\\}|<[^>]*>)@)[^\\s/@?#]+@")]
    static partial Regex UrlPassword { get; }

    [GeneratedRegex("(?<![A-Za-z])(password|pwd|passwd)\\s{0,8}=\\s{0,8}(?!(\\*|\\$|\\{|<|vault:|env:|&))[^;\\s]{3,}",
        RegexOptions.IgnoreCase)]
    static partial Regex ConnectionString { get; }

    [GeneratedRegex("(AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,}={0,2}", RegexOptions.IgnoreCase)]
    static partial Regex AzureKey { get; }

    [GeneratedRegex("(?<![A-Za-z])((bearer\\s{1,4}(?=[A-Za-z._~+/-]*[0-9])"
        + "|basic\\s{1,4}(?=[A-Za-z]*[0-9=]))[A-Za-z0-9._~+/-]{20,}={0,2})",
        RegexOptions.IgnoreCase)]
    static partial Regex Bearer { get; }

    [GeneratedRegex("\\A((vault|env|k8s|kms|secret|file|ssm|op):[A-Za-z0-9_./@:#-]{1,512}"
        + "|\\$\\{[A-Za-z_][A-Za-z0-9_.:-]{0,127}\\}|\\$[A-Z_][A-Z0-9_]{0,127}"
        + "|arn:aws[a-z-]{0,10}:(secretsmanager|kms|ssm):[A-Za-z0-9_./:+=,@-]{1,512}"
        + "|https://[a-z0-9-]{1,63}\\.vault\\.azure\\.net/secrets/[A-Za-z0-9/-]{1,256}"
        + "|projects/[a-z0-9-]{1,63}/secrets/[A-Za-z0-9_/-]{1,256})\\z")]
    static partial Regex Reference { get; }
}
