using System.Text;
using System.Text.Json;
using ModelRegistry.Client.Governance;
using ModelRegistry.Host.Api;

namespace ModelRegistry.Host.Features.Impact;

/// <summary>Writes a run in the form that was asked for, while it goes on; closing the connection ends it.</summary>
sealed class ImpactResult(IAsyncEnumerable<ImpactLine> run, string form, IDisposable turn) : IResult
{
    const int MostAtOnce = 1_000;

    public async Task ExecuteAsync(HttpContext context)
    {
        using (turn)
        {
            context.Response.Headers.Vary = "Accept";
            context.Response.Headers.CacheControl = "no-store";
            await (form switch
            {
                ImpactForm.Lines => WriteAsync(context, ImpactForm.Lines, Line),
                ImpactForm.Table => WriteAsync(context, Csv.MediaType, Row),
                _ => WholeAsync(context),
            });
        }
    }

    async Task WholeAsync(HttpContext context)
    {
        var changes = new List<ImpactChange>();
        await foreach (var line in run.WithCancellation(context.RequestAborted))
        {
            if (line.Change is { } change && changes.Count < MostAtOnce) changes.Add(change);
            if (line.Summary is not { } summary) continue;
            await TypedResults.Ok(new ImpactAnswer(changes, summary.Changed > changes.Count, summary))
                .ExecuteAsync(context);
        }
    }

    async Task WriteAsync(HttpContext context, string type, Func<ImpactLine, ReadOnlyMemory<byte>> written)
    {
        var (response, stop) = (context.Response, context.RequestAborted);
        response.ContentType = type;
        if (type == Csv.MediaType) await response.Body.WriteAsync(ImpactCsv.Header(), stop);
        try
        {
            await foreach (var line in run.WithCancellation(stop))
            {
                await response.BodyWriter.WriteAsync(written(line), stop);
                if (line.Change is null) await response.BodyWriter.FlushAsync(stop);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            context.RequestServices.GetRequiredService<ILogger<ImpactResult>>().ImpactFailed(error);
            if (type == Csv.MediaType) context.Abort();     // a table cannot say that it is not whole
            else await response.BodyWriter.WriteAsync(written(new(Failure:
                $"The registry failed in the middle of the run; its log names {context.TraceIdentifier}.")), stop);
        }
    }

    static ReadOnlyMemory<byte> Line(ImpactLine line) =>
        Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, GovernanceJson.Default.ImpactLine) + "\n");

    static ReadOnlyMemory<byte> Row(ImpactLine line) =>
        line.Change is { } change ? ImpactCsv.Row(change) : ReadOnlyMemory<byte>.Empty;
}
