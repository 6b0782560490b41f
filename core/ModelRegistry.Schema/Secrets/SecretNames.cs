namespace ModelRegistry.Schema.Secrets;

/// <summary>Tells from a member's name, and from how random its value looks, that the value is a secret.</summary>
sealed class SecretNames
{
    /// <summary>A value under a name such as <c>auth_token</c> is a secret when this long and random.</summary>
    const int ShortestToken = 16;

    /// <summary>Bits a character; words have fewer over such lengths, random digits and letters more.</summary>
    const double RandomBits = 3.0;

    readonly string[] _always =
    [
        "password", "passwd", "pwd", "passphrase", "secret", "secrets", "apikey", "privatekey", "clientsecret",
        "accesskey", "secretkey", "secretaccesskey", "accountkey", "sharedkey", "signingkey", "encryptionkey",
        "credential", "credentials", "connectionstring",
    ];

    readonly string[] _whenRandom = ["token", "tokens", "auth", "authorization", "bearer", "cookie", "session"];

    /// <summary>Whether a value under this name is a secret; the value is known to be no reference.</summary>
    public bool Betray(string name, string value)
    {
        var plain = new string([.. name.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        return EndsWithAny(plain, _always) ? !IsPlaceholder(value) : EndsWithAny(plain, _whenRandom) && IsRandom(value);
    }

    static bool EndsWithAny(string name, string[] endings) =>
        endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));

    static bool IsPlaceholder(string value) =>
        value.All(c => c is '*' or '.' or '-' or ' ' or 'x' or 'X') || (value.StartsWith('<') && value.EndsWith('>'));

    static bool IsRandom(string value) =>
        value.Length >= ShortestToken
        && !value.Contains(' ')
        && value.Any(char.IsAsciiDigit)
        && value.Any(char.IsAsciiLetter)
        && BitsPerCharacter(value) >= RandomBits;

    /// <summary>Shannon entropy of the characters.</summary>
    static double BitsPerCharacter(string value) =>
        value.GroupBy(c => c)
            .Select(same => (double)same.Count() / value.Length)
            .Sum(share => -share * Math.Log2(share));
}
