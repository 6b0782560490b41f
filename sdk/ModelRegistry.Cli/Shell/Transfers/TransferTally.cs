using ModelRegistry.Client.Artifacts;

namespace ModelRegistry.Cli.Shell.Transfers;

/// <summary>Adds up the progress of files that are under way at the same time.</summary>
sealed class TransferTally(int files, long bytes) : IProgress<UploadProgress>
{
    readonly Lock _gate = new();
    readonly Dictionary<string, (long Hashed, long Sent, bool There, bool Done)> _files = [];

    public long Bytes => bytes;

    public void Report(UploadProgress value)
    {
        lock (_gate)
        {
            var at = _files.GetValueOrDefault(value.Path);
            _files[value.Path] = value.Stage switch
            {
                TransferStage.Hashing => at with { Hashed = value.Done },
                TransferStage.Sending or TransferStage.Receiving => at with { Hashed = value.Total, Sent = value.Done },
                TransferStage.AlreadyThere => (value.Total, value.Total, true, true),
                TransferStage.Done => (value.Total, value.Total, false, true),
                _ => at,
            };
        }
    }

    /// <summary>How far all of it is.</summary>
    public TransferState Now()
    {
        lock (_gate)
        {
            var there = _files.Values.Where(file => file.There).Sum(file => file.Sent);
            return new(
                _files.Values.Sum(file => file.Hashed), _files.Values.Sum(file => file.Sent) - there, bytes - there,
                _files.Values.Count(file => file.Done), files);
        }
    }
}
