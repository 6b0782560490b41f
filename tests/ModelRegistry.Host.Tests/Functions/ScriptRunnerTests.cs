using System.Diagnostics;
using ModelRegistry.Host.Governance.Functions.Scripts;
using ModelRegistry.Scripts.Protocol;

namespace ModelRegistry.Host.Tests.Functions;

/// <summary>The process that runs scripts, driven by its protocol.</summary>
public sealed class ScriptRunnerTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void What_is_written_to_the_console_stays_out_of_the_answers()
    {
        using var child = Child(nameof(Chatty.chats));

        var answer = child.Ask(new(nameof(Chatty.chats), []));

        Assert.Equal(("done", null), (answer.Value?.GetString(), answer.Reason));
    }

    [Fact]
    public void The_process_sees_nothing_of_the_hosts_environment()
    {
        using var child = Child(nameof(Chatty.environment));

        var answer = child.Ask(new(nameof(Chatty.environment), []));

        Assert.Equal("DOTNET_EnableDiagnostics DOTNET_GCHeapHardLimit DOTNET_ROOT", answer.Value?.GetString());
    }

    [Fact]
    public async Task The_process_ends_when_its_host_is_gone_even_in_a_call_that_never_ends()
    {
        var process = new ScriptProcess("run", 128);
        process.Frames.Write(new([Script(nameof(Chatty.endless))]), ScriptJson.Default.LoadRequest);
        process.Frames.Read(ScriptJson.Default.CallAnswer);
        process.Frames.Write(new(nameof(Chatty.endless), []), ScriptJson.Default.CallRequest);
        using var watched = Process.GetProcessById(process.Id);

        process.Leave();

        await watched.WaitForExitAsync(Stop);
        process.Dispose();
    }

    [Theory]
    [InlineData(new byte[] { 255, 255, 255, 255 }, "A message of -1 bytes is announced; 16777216 are allowed.")]
    [InlineData(new byte[] { 1, 0, 0, 1 }, "A message of 16777217 bytes is announced; 16777216 are allowed.")]
    [InlineData(new byte[] { 2, 0, 0, 0, (byte)'{', (byte)'x' }, "A message is not what it should be.")]
    [InlineData(new byte[] { 4, 0, 0, 0, (byte)'n', (byte)'u', (byte)'l', (byte)'l' }, "A message says nothing.")]
    public void A_message_that_is_none_is_refused(byte[] bytes, string sentence)
    {
        var frames = new Frames(new MemoryStream(bytes), Stream.Null);

        var refused = Assert.Throws<InvalidDataException>(() => frames.Read(ScriptJson.Default.CallAnswer));

        Assert.Equal(sentence, refused.Message);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 2, 0 })]
    [InlineData(new byte[] { 2, 0, 0, 0, (byte)'{' })]
    public void A_message_that_breaks_off_is_the_end(byte[] bytes) =>
        Assert.Null(new Frames(new MemoryStream(bytes), Stream.Null).Read(ScriptJson.Default.CallAnswer));

    static ScriptChild Child(string name) => new([Script(name)], new());

    static CompiledScript Script(string name) =>
        new(name, typeof(Chatty).FullName!, File.ReadAllBytes(typeof(Chatty).Assembly.Location));
}
