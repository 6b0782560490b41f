using System.Security.Cryptography;
using System.Text;

namespace ModelRegistry.Policy.Binding;

/// <summary>The digest that samples write as <c>digest("text")</c>.</summary>
static class Digests
{
    public static string Of(string text) =>
        $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
