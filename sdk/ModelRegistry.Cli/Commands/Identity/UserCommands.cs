using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Identity;

static class UserCommands
{
    public static Command Make() =>
        new("user", "Users and their roles (administrators)") { AddUser.Make(), ListUsers.Make() };
}
