using System.Text.Json;
using ModelRegistry.Schema.Secrets;

namespace ModelRegistry.Schema.Tests;

public sealed class SecretScannerTests
{
    readonly SecretScanner _scanner = new();

    /// <summary>Made up, and put together here so that no scanner takes them for real ones.</summary>
    public static TheoryData<string, string> Secrets => new()
    {
        { "AK" + "IAIOSFODNN7EXAMPLE", "AWS access key" },
        { "key AS" + "IAIOSFODNN7EXAMPLE, rotated", "AWS access key" },
        { "gh" + "p_" + Mixed(36), "GitHub token" },
        { "github" + "_pat_" + Mixed(22), "GitHub token" },
        { "gl" + "pat-" + Mixed(20), "GitLab token" },
        { "xo" + "xb-" + "123456789012-abcdefghij", "Slack token" },
        { "https://hooks.slack" + ".com/services/T00000000/B00000000/" + Mixed(24), "Slack token" },
        { "h" + "f_" + Mixed(34), "Hugging Face token" },
        { "s" + "k-" + Mixed(48), "API key" },
        { "s" + "k-proj-" + Mixed(40), "API key" },
        { "sk" + "_live_" + Mixed(24), "API key" },
        { "AI" + "za" + Mixed(35), "Google API key" },
        { "npm" + "_" + Mixed(36), "package registry token" },
        { "hv" + "s." + Mixed(24), "Vault token" },
        { "-----BEGIN " + "PRIVATE KEY-----\nMIIE", "private key" },
        { "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIE", "private key" },
        { "ey" + "JhbGciOiJIUzI1NiJ9.ey" + "JzdWIiOiIxMjM0In0.c2lnbmF0dXJl", "JSON Web Token" },
        { "https://me:hunter2@git.example.com/a", "password in a URL" },
        { "postgres://:hunter2@db/models", "password in a URL" },
        { "Server=db;User Id=sa;Password=hunter2;", "password in a connection string" },
        { "host=db pwd = hunter2", "password in a connection string" },
        { "DefaultEndpointsProtocol=https;AccountKey=" + Mixed(86) + "==", "Azure key" },
        { "Bearer " + Mixed(32), "authorization header" },
        { "https://s3/bucket/a?X-Amz-Signature=" + Mixed(64), "signed URL" },
    };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_is_known_by_its_shape_wherever_it_stands(string value, string kind)
    {
        var json = JsonSerializer.Serialize(new { artifacts = new object[] { new { }, new { uri = value } } });

        var finding = Assert.Single(_scanner.Scan(Documents.Element(json)));

        Assert.Equal(new SecretFinding("artifacts[1].uri", kind), finding);
        Assert.DoesNotContain(value, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password")]
    [InlineData("db_password")]
    [InlineData("DB-PASSWORD")]
    [InlineData("clientSecret")]
    [InlineData("api_key")]
    [InlineData("aws.secret.access.key")]
    [InlineData("credentials")]
    public void Any_value_under_a_name_for_secrets_is_one(string name)
    {
        var finding = Assert.Single(_scanner.Scan(Documents.Element($$$"""{"deployment":{"{{{name}}}":"hunter2"}}""")));

        Assert.Equal(new SecretFinding($"deployment.{name}", "value of a member named like a secret"), finding);
    }

    [Theory]
    [InlineData("auth_token", "a8Fk29dLq0Zx7Rt4", true)]
    [InlineData("session", "0198f3c2-8a51-7c3e-b1d4-2f6a9e0c7d35", true)]
    [InlineData("auth_token", "a8Fk29dLq0Zx7Rt", false)]
    [InlineData("auth_token", "abcabcabcabcabc1", false)]
    [InlineData("auth_token", "abcdefghijklmnop", false)]
    [InlineData("auth_token", "1234567890123456", false)]
    [InlineData("auth_token", "see the runbook, page 27", false)]
    [InlineData("pad_token", "<|endoftext|>", false)]
    [InlineData("tokenizer", "a8Fk29dLq0Zx7Rt4", false)]
    [InlineData("commit", "a8Fk29dLq0Zx7Rt4", false)]
    public void A_value_under_a_name_for_tokens_is_one_when_it_looks_random(string name, string value, bool secret) =>
        Assert.Equal(secret ? 1 : 0, _scanner.Scan(Documents.Element($$"""{"{{name}}":"{{value}}"}""")).Count);

    [Fact]
    public void Values_in_a_list_or_written_as_numbers_are_secrets_too()
    {
        var findings = _scanner.Scan(Documents.Element(
            """{"passwords":["a"],"password":["hunter2",123456],"pwd":42,"secret":true}"""));

        Assert.Equal(["password[0]", "password[1]", "pwd"], findings.Select(f => f.Path));
    }

    [Fact]
    public void A_secret_used_as_a_name_is_found_and_withheld()
    {
        var token = "gh" + "p_" + Mixed(36);

        var finding = Assert.Single(_scanner.Scan(Documents.Element($$$"""{"identity":{"{{{token}}}":"mine"}}""")));

        Assert.Equal(new SecretFinding("identity.(withheld)", "GitHub token as a name"), finding);
    }

    [Theory]
    [InlineData("vault:secret/path#key")]
    [InlineData("env:DB_PASSWORD")]
    [InlineData("${DB_PASSWORD}")]
    [InlineData("$DB_PASSWORD")]
    [InlineData("arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf")]
    [InlineData("projects/ai/secrets/db/versions/3")]
    [InlineData("https://team.vault.azure.net/secrets/db")]
    [InlineData("********")]
    [InlineData("<from the vault>")]
    [InlineData("")]
    public void A_reference_is_no_secret(string value) =>
        Assert.Empty(_scanner.Scan(Documents.Element($$"""{"password":"{{value}}"}""")));

    [Fact]
    public void A_secret_dressed_as_a_reference_is_still_one()
    {
        var dressed = "vault:gh" + "p_" + Mixed(36);

        var finding = Assert.Single(_scanner.Scan(Documents.Element($$"""{"password":"{{dressed}}"}""")));

        Assert.Equal("GitHub token", finding.Kind);
        Assert.Single(_scanner.Scan(Documents.Element("""{"password":"vault: hunter2"}""")));
    }

    [Theory]
    [InlineData(Documents.Digest)]
    [InlineData("sha256:" + Documents.Digest)]
    [InlineData("registry:5000/answer-bot@sha256:" + Documents.Digest)]
    [InlineData("docker://registry:5000/answer-bot@sha256:" + Documents.Digest)]
    [InlineData("a94a8fe5ccb19ba61c4c0873d391e987982fbbd3")]
    [InlineData("0198f3c2-8a51-7c3e-b1d4-2f6a9e0c7d35")]
    [InlineData("ssh://git@github.com/a/b")]
    [InlineData("https://git/ai/@scope/answer-bot")]
    [InlineData("https://me:****@git/ai")]
    [InlineData("https://me:${PASSWORD}@git/ai")]
    [InlineData("Server=db;Password=${DB_PASSWORD}")]
    [InlineData("Server=db;Password=vault:secret/db#key")]
    [InlineData("sk-learn-random-forest-classifier-2024-v3")]
    [InlineData("task-risk-classification-of-many-documents-2024")]
    [InlineData("hf_answer_bot_fine_tuned_on_the_faq_corpus")]
    [InlineData("the bearer of this model card understands 7 things")]
    [InlineData("-----BEGIN PUBLIC KEY-----")]
    [InlineData("mistralai/Mixtral-8x22B-Instruct-v0.1")]
    [InlineData("MEUCIQDx7vO0Zr1Zb2JmSg9Jx8b5m0eXc1h0n1m7K3zY6hWnTAIgR1")]
    public void What_only_looks_random_is_left_alone(string value)
    {
        var json = JsonSerializer.Serialize(new { commit = value, sha256 = value, nested = new[] { value } });

        Assert.Empty(_scanner.Scan(Documents.Element(json)));
    }

    static string Mixed(int length) =>
        string.Concat(Enumerable.Repeat("aB3dE5gH7jK9mN1pQ2sT4vW6yZ8", 4))[..length];
}
