using ModelRegistry.Cli.Tests.Running;

namespace ModelRegistry.Cli.Tests.Shell;

public sealed class CompletionTests(SharedHost shared) : CliTest(shared)
{
    [Theory]
    [InlineData("registry tok", "token")]
    [InlineData("registry user a", "add")]
    [InlineData("registry user add dana --role Mod", "ModelOwner")]
    [InlineData("registry completion p", "pwsh")]
    public async Task Bash_completes(string line, string expected)
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("There is no bash.");

        var reply = await CompleteAsync(line);

        Assert.Contains(expected, reply.Split('\n'));
    }

    [Fact]
    public async Task Bash_completes_nothing_that_does_not_begin_so()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("There is no bash.");

        var reply = await CompleteAsync("registry tok");

        Assert.Equal("token", reply);
    }

    [Theory]
    [InlineData("zsh", "compdef")]
    [InlineData("fish", "complete -c registry")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Every_shell_has_a_script(string shell, string expected) =>
        Assert.Contains(expected, await PassAsync("completion", shell));

    [Fact]
    public async Task A_shell_that_is_not_known_is_a_usage_error()
    {
        var result = await RunAsync("completion", "tcsh");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("bash", result.Errors);
    }

    /// <summary>What bash would offer at the end of the line.</summary>
    async Task<string> CompleteAsync(string line)
    {
        var script = Write("completion.sh", await PassAsync("completion", "bash"));
        var bin = Directory.CreateDirectory(Path.Combine(Folder, "bin")).FullName;
        var shim = Write(Path.Combine("bin", "registry"), $"#!/bin/sh\nexec dotnet exec '{Clone.Command}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(shim, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var test = Write("test.sh", $$"""
            source '{{script}}'
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}} COMP_WORDS=({{line}})
            COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
            _registry_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """);
        var path = $"{bin}:{System.Environment.GetEnvironmentVariable("PATH")}";

        var result = await Script.RunAsync("bash", [test], new() { ["PATH"] = path }, Folder, Stop);

        Assert.Equal("", result.Errors);
        return result.Output;
    }
}
