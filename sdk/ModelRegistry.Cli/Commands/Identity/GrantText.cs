using ModelRegistry.Client.Identity;

namespace ModelRegistry.Cli.Commands.Identity;

/// <summary>A role as people read it: <c>MRC on search/* in production</c>.</summary>
static class GrantText
{
    public static string Of(RoleGrant grant) =>
        $"{grant.Role} on {grant.Models}{(grant.Environment is null ? "" : $" in {grant.Environment}")}";
}
