using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace ModelRegistry.Cli.Shell.Transfers;

/// <summary>Shows a transfer while it runs: bars on a terminal, else a line now and then.</summary>
static class TransferDisplay
{
    static readonly TimeSpan _redraw = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan _line = TimeSpan.FromSeconds(5);

    public static async Task<T> ShowAsync<T>(
        Output output, TransferTally tally, TransferWords words, Task<T> transfer)
    {
        if (output.IsQuiet) return await transfer;
        if (output.IsTerminal) await BarsAsync(output.Notes, tally, words, transfer);
        else await LinesAsync(output, tally, words, transfer);
        return await transfer;
    }

    static Task BarsAsync(
        IAnsiConsole console, TransferTally tally, TransferWords words, Task transfer) => console.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new DownloadedColumn(),
            new TransferSpeedColumn(), new RemainingTimeColumn())
        .StartAsync(async progress =>
        {
            var hashing = progress.AddTask(words.Checking, maxValue: Math.Max(1, tally.Bytes));
            var sending = progress.AddTask(words.Moving, maxValue: Math.Max(1, tally.Bytes));
            for (var ended = false; !ended;)
            {
                ended = await Task.WhenAny(transfer, Task.Delay(_redraw)) == transfer;
                var now = tally.Now();
                hashing.Value = now.Hashed;
                sending.MaxValue = Math.Max(1, now.ToSend);
                sending.Value = now.ToSend == 0 ? 1 : now.Sent;
            }
        });

    static async Task LinesAsync(Output output, TransferTally tally, TransferWords words, Task transfer)
    {
        var watch = Stopwatch.StartNew();
        while (await Task.WhenAny(transfer, Task.Delay(_line)) != transfer)
            output.Note(Line(tally.Now(), words, watch.Elapsed));
    }

    static string Line(TransferState now, TransferWords words, TimeSpan elapsed)
    {
        var rate = now.Sent / elapsed.TotalSeconds;
        var left = rate > 0 ? TimeSpan.FromSeconds((now.ToSend - now.Sent) / rate) : TimeSpan.Zero;
        var remaining = rate > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {Sizes.Of(rate)}/s, {left:hh\\:mm\\:ss} left")
            : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{now.FilesDone}/{now.Files} files, {Sizes.Of(now.Hashed)} {words.Checked}, ")
            + $"{Sizes.Of(now.Sent)} of {Sizes.Of(now.ToSend)} {words.Moved}{remaining}";
    }
}
