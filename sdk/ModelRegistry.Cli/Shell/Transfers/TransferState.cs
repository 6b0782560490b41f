namespace ModelRegistry.Cli.Shell.Transfers;

/// <summary>How far a transfer is.</summary>
/// <param name="Hashed">Bytes whose digest is computed.</param>
/// <param name="Sent">Bytes that were sent, in an earlier run too.</param>
/// <param name="ToSend">Bytes to send in all, as far as it is known yet.</param>
/// <param name="FilesDone">Files that the registry has.</param>
/// <param name="Files">Files in all.</param>
readonly record struct TransferState(long Hashed, long Sent, long ToSend, int FilesDone, int Files);
