using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Identity;

static class TokenCommands
{
    public static Command Make() =>
        new("token", "API tokens: your own, or anybody's for administrators")
        {
            CreateToken.Make(), ListTokens.Make(), RevokeToken.Make(),
        };

    /// <summary>Whose tokens: those of the user named, or one's own.</summary>
    public static Option<string?> Owner() =>
        new("--user") { Description = "Whose token (default: your own)", HelpName = "HANDLE" };
}
