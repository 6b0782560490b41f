using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace ModelRegistry.Policy.LanguageServer.Tests;

/// <summary>The real server in a process of its own, spoken to as an editor does: frames over its streams.</summary>
sealed class LspProcess : IAsyncDisposable
{
    readonly Process _process;
    readonly Channel<JsonNode> _told = Channel.CreateUnbounded<JsonNode>();
    readonly Dictionary<string, TaskCompletionSource<JsonNode>> _waiting = [];
    readonly Lock _lock = new();
    readonly Task _reading;
    int _last;

    public LspProcess(params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "registry-policy-language-server.dll"), "--stdio" },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("REGISTRY_URL");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        _process.ErrorDataReceived += (_, line) => Log.AppendLine(line.Data);
        _process.BeginErrorReadLine();
        _reading = ReadAsync();
    }

    public StringBuilder Log { get; } = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task<JsonNode> InitializeAsync(string? folder = null, object? options = null, int? process = null)
    {
        var answer = await AskAsync("initialize", new
        {
            processId = process,
            capabilities = new { },
            initializationOptions = options,
            workspaceFolders = folder is null ? null
                : new[] { new { uri = new Uri(folder).AbsoluteUri, name = "packs" } },
        });
        await TellAsync("initialized", new { });
        return answer;
    }

    public Task OpenAsync(string uri, string text, int version = 1) => TellAsync("textDocument/didOpen",
        new { textDocument = new { uri, languageId = "policy", version, text } });

    /// <summary>What is wrong with a document once it is told for a version.</summary>
    public async Task<JsonArray> DiagnosticsAsync(string uri, int? version = 1)
    {
        while (true)
        {
            var told = await ToldAsync("textDocument/publishDiagnostics");
            if ((string?)told["uri"] == uri && (int?)told["version"] == version) return told["diagnostics"]!.AsArray();
        }
    }

    /// <summary>The next notification of a kind; others before it are passed over.</summary>
    public async Task<JsonNode> ToldAsync(string method)
    {
        while (true)
        {
            var told = await _told.Reader.ReadAsync(Stop);
            if ((string?)told["method"] == method) return told["params"]!;
        }
    }

    /// <summary>The result of a request; an error fails the test.</summary>
    public async Task<JsonNode> AskAsync(string method, object? given)
    {
        var answer = await SendAsync(method, given).Answer;
        Assert.True(answer["error"] is null, answer["error"]?.ToJsonString());
        return answer["result"] ?? JsonValue.Create("null");
    }

    /// <summary>The error of a request; a result fails the test.</summary>
    public async Task<(int Code, string Message)> FailAsync(string method, object? given)
    {
        var answer = await SendAsync(method, given).Answer;
        Assert.NotNull(answer["error"]);
        return ((int)answer["error"]!["code"]!, (string)answer["error"]!["message"]!);
    }

    public (int Id, Task<JsonNode> Answer) SendAsync(string method, object? given)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = Expect(id.ToString(CultureInfo.InvariantCulture));
        Write(new { jsonrpc = "2.0", id, method, @params = given });
        return (id, answer);
    }

    public Task<JsonNode> Expect(string id)
    {
        var source = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock) _waiting[id] = source;
        return source.Task.WaitAsync(Stop);
    }

    public Task TellAsync(string method, object? given)
    {
        Write(new { jsonrpc = "2.0", method, @params = given });
        return Task.CompletedTask;
    }

    public void WriteBody(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        lock (_lock)
        {
            var stream = _process.StandardInput.BaseStream;
            stream.Write(Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"));
            stream.Write(bytes);
            stream.Flush();
        }
    }

    public void CloseInput() => _process.StandardInput.Close();

    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync(Stop);
        return _process.ExitCode;
    }

    void Write(object message) => WriteBody(JsonSerializer.Serialize(message));

    async Task ReadAsync()
    {
        var stream = _process.StandardOutput.BaseStream;
        while (await HeaderAsync(stream) is { } length)
        {
            var body = new byte[length];
            await stream.ReadExactlyAsync(body);
            var message = JsonNode.Parse(body)!;
            if (message["method"] is not null) await _told.Writer.WriteAsync(message);
            else
            {
                lock (_lock)
                {
                    if (_waiting.Remove(message["id"]?.ToString() ?? "null", out var source)) source.SetResult(message);
                }
            }
        }

        _told.Writer.Complete();
    }

    static async Task<int?> HeaderAsync(Stream stream)
    {
        var header = new StringBuilder();
        var one = new byte[1];
        while (!header.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one) == 0) return null;
            header.Append((char)one[0]);
        }

        var line = header.ToString().Split("\r\n").First(each =>
            each.StartsWith("Content-Length", StringComparison.Ordinal));
        return int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }
}
