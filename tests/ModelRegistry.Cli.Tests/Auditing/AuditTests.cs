using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Auditing;

public sealed class AuditTests(SharedHost shared) : CliTest(shared)
{
    [Fact]
    public async Task The_audit_log_is_whole_and_lists_what_was_done()
    {
        await UserAsync(Unique("ada"), "Viewer");

        var verified = await PassAsync("audit", "verify");
        var listed = await PassAsync("audit", "list", "--action", "user.*");

        Assert.Contains("is whole", verified);
        Assert.Contains("user.created", listed);
    }
}
