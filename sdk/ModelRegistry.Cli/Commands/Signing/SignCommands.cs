using System.CommandLine;

namespace ModelRegistry.Cli.Commands.Signing;

static class SignCommands
{
    public static Command Make() =>
        new("sign", "Keys, and signatures by them, made without a registry") { SignContainer.Make(), MakeKey.Make() };
}
